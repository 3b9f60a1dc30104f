import { newId, type Agency } from '@brobygger/domain';
import { openServiceRelation, type Author, type Subgraph } from '@brobygger/subgraph-kit';
import { OWN_WISH, createFakeRegistry, runSubgraph, type RunningSubgraph } from '@brobygger/testkit';
import { isObjectType } from 'graphql';
import { subgraph, type OutreachServices } from '../../index';

const registry = createFakeRegistry();

let outreach: RunningSubgraph<OutreachServices>;
beforeAll(async () => {
  outreach = await runSubgraph(subgraph, { registry });
});
afterAll(() => outreach.stop());

const worker = (): Author => ({ personId: 'Z1', organisationId: newId(), at: new Date('2026-03-20T12:00:00Z') });
const hopOf = (agency: Agency, organisationId: string): Parameters<Subgraph['execute']>[0] => ({
  caller: { personId: 'Z1', role: 'CASEWORKER', agency, organisationId, assurance: 'SUBSTANTIAL' },
  purpose: 'B101',
  requestId: newId(),
  audience: 'outreach',
});

const ENCOUNTERS = `query ($youths: [_Any!]!) { _entities(representations: $youths) { ... on Youth { outreach {
  encounters { metOn isFirstContact topics countedAge countedGender countedDistrict } } } } }`;

async function encountersOf(hop: ReturnType<typeof hopOf>, youthId: string) {
  const { data, errors = [] } = await outreach.subgraph.execute(hop, {
    query: ENCOUNTERS,
    variables: { youths: [{ __typename: 'Youth', id: youthId }] },
  });
  const [youth] = (JSON.parse(JSON.stringify(data)) as { _entities: { outreach: { encounters: unknown } }[] })
    ._entities;
  return { encounters: youth?.outreach.encounters, withheld: errors.map(({ path }) => path?.at(-1)) };
}

const serve = (author: Author, youthId: string): Promise<boolean> =>
  outreach.dataSource.transaction((transaction) => openServiceRelation(transaction, author, youthId, OWN_WISH));

/** A youth whom the organisation met twice, and an anonymous meeting beside. */
async function met(by: Author): Promise<string> {
  const youthId = newId();
  await serve(by, youthId);
  for (const [day, encounter] of [
    ['06', { isFirstContact: true, age: 17, gender: 'GIRL', district: 'LERKENDAL', topics: ['SEXUALITY', 'HOUSING'] }],
    ['07', {}],
  ] as const) {
    await outreach.services.fieldSessions.record(by, {
      clientKey: newId(),
      startedAt: new Date(`2026-03-${day}T18:00:00Z`),
      endedAt: new Date(`2026-03-${day}T20:00:00Z`),
      area: 'Torget',
      staffIds: ['Z1', 'Z2'],
      encounters: [{}, { youthId, ...encounter }],
    });
  }
  return youthId;
}

const NEWEST = {
  metOn: '2026-03-07',
  isFirstContact: false,
  topics: [],
  countedAge: null,
  countedGender: 'UNKNOWN',
  countedDistrict: 'UNKNOWN',
};
const FIRST = {
  metOn: '2026-03-06',
  isFirstContact: true,
  topics: ['HOUSING', 'SEXUALITY'],
  countedAge: 17,
  countedGender: 'GIRL',
  countedDistrict: 'LERKENDAL',
};

test('a worker reads the meetings with a youth by the own organisation, newest first, and no anonymous one', async () => {
  const by = worker();
  expect(await encountersOf(hopOf('OUTREACH', by.organisationId), await met(by))).toEqual({
    encounters: [NEWEST, FIRST],
    withheld: [],
  });
});

test('contact is not the meetings: what opens the one opens none of the other', async () => {
  const youthId = await met(worker());
  registry.youth(youthId).consentsTo('OUTREACH_CONTACT');
  expect(await encountersOf(hopOf('NAV', newId()), youthId)).toEqual({ encounters: null, withheld: ['encounters'] });
});

test('the meetings by themselves tell when they met, and nothing of what was said', async () => {
  const youthId = await met(worker());
  registry.youth(youthId).consentsTo('OUTREACH_ENCOUNTERS');
  const { encounters, withheld } = await encountersOf(hopOf('NAV', newId()), youthId);
  const silent = { topics: null, countedAge: null, countedGender: null, countedDistrict: null };
  expect(encounters).toEqual([
    { ...NEWEST, ...silent },
    { ...FIRST, ...silent },
  ]);
  expect([...new Set(withheld)].sort()).toEqual(['countedAge', 'countedDistrict', 'countedGender', 'topics']);
});

test('the district of a meeting is withheld where it would tell where the youth is', async () => {
  const youthId = await met(worker());
  registry.youth(youthId).consentsTo('OUTREACH_ENCOUNTERS', 'OUTREACH_CASE_NOTES', 'OUTREACH_ADMINISTRATION');
  expect((await encountersOf(hopOf('NAV', newId()), youthId)).encounters).toEqual([
    { ...NEWEST, countedDistrict: null },
    { ...FIRST, countedDistrict: null },
  ]);
});

test('another agency without a basis sees no meeting, and no table is read', async () => {
  const youthId = await met(worker());
  outreach.statements.length = 0;
  expect(await encountersOf(hopOf('NAV', newId()), youthId)).toEqual({ encounters: null, withheld: ['encounters'] });
  expect(outreach.statements.filter((name) => name.startsWith('encounter'))).toEqual([]);
});

test('the other organisation of outreach sees its own meetings alone', async () => {
  const other = worker();
  const youthId = await met(worker());
  await serve(other, youthId);
  expect((await encountersOf(hopOf('OUTREACH', other.organisationId), youthId)).encounters).toEqual([]);
});

test('no field of a meeting tells of the area, the session or the hour', () => {
  const type = outreach.subgraph.schema.getType('OutreachEncounter');
  expect(isObjectType(type) ? Object.keys(type.getFields()).sort() : []).toEqual([
    'countedAge',
    'countedDistrict',
    'countedGender',
    'id',
    'isFirstContact',
    'metOn',
    'onwardTo',
    'topics',
  ]);
});
