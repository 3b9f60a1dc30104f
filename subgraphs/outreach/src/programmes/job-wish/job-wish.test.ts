import { newId } from '@brobygger/domain';
import type { Author } from '@brobygger/subgraph-kit';
import { createFakeRegistry, OWN_WISH, runSubgraph, workerHop, type RunningSubgraph } from '@brobygger/testkit';
import { subgraph, type OutreachServices } from '../../index';

const AT = new Date('2026-03-02T12:00:00Z');
const registry = createFakeRegistry();
let outreach: RunningSubgraph<OutreachServices>;
beforeAll(async () => {
  outreach = await runSubgraph(subgraph, { registry, clock: () => AT });
});
afterAll(() => outreach.stop());

/** A boy of the group, who has wished for something. */
async function aMember() {
  const [organisationId, youthId] = [newId(), newId()];
  const author: Author = { personId: 'Z1', organisationId, at: AT };
  await outreach.services.groups.join(author, { ground: OWN_WISH, youthId, kind: 'BOYS_GROUP' });
  const { id } = await outreach.services.jobWishes.record(author, { youthId, wish: 'Bilverksted på Lade' });
  return { organisationId, youthId, author, id };
}

async function read(hop: Parameters<typeof outreach.subgraph.execute>[0], youthId: string) {
  const { data, errors = [] } = await outreach.subgraph.execute(hop, {
    query: `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Youth { outreach {
      jobWishes { wish wishedOn endedOn } groups { kind } } } } }`,
    variables: { of: [{ __typename: 'Youth', id: youthId }] },
  });
  const [youth] = (data?.['_entities'] ?? []) as { outreach: unknown }[];
  return {
    outreach: JSON.parse(JSON.stringify(youth?.outreach)) as unknown,
    withheld: errors.map(({ path }) => path?.slice(3).join('.')).sort(),
  };
}

test('NAV reads by consent what a member of the group wishes to work with, and nothing of the group', async () => {
  const { youthId, organisationId } = await aMember();
  const wish = { wish: 'Bilverksted på Lade', wishedOn: '2026-03-02', endedOn: null };
  const nav = { ...workerHop('outreach', newId(), { agency: 'NAV' }), purpose: 'B103' };
  expect(await read(nav, youthId)).toEqual({
    outreach: { jobWishes: null, groups: null },
    withheld: ['groups', 'jobWishes'],
  });
  registry.youth(youthId).consentsTo('OUTREACH_JOB_WISH');
  // What names a place is decided by itself.
  expect(await read(nav, youthId)).toEqual({
    outreach: { jobWishes: [{ ...wish, wish: null }], groups: null },
    withheld: ['groups', 'jobWishes.0.wish'],
  });
  expect(await read(workerHop('outreach', organisationId), youthId)).toEqual({
    outreach: { jobWishes: [wish], groups: [{ kind: 'BOYS_GROUP' }] },
    withheld: [],
  });
});

test('a wish takes the place of the one before, and ends once', async () => {
  const { youthId, organisationId, author, id } = await aMember();
  const { jobWishes } = outreach.services;
  const { id: later } = await jobWishes.record(author, { youthId, wish: 'Barnehage' });
  await expect(jobWishes.end(author, youthId, id)).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
  await jobWishes.end(author, youthId, later);
  await expect(jobWishes.end(author, youthId, later)).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
  expect((await read(workerHop('outreach', organisationId), youthId)).outreach).toMatchObject({
    jobWishes: [
      { wish: 'Barnehage', endedOn: '2026-03-02' },
      { wish: 'Bilverksted på Lade', endedOn: '2026-03-02' },
    ],
  });
});

test('a wish is recorded of a youth whom the organisation serves, and ended by that organisation alone', async () => {
  const { youthId, author, id } = await aMember();
  const stranger = { ...author, organisationId: newId() };
  const { jobWishes } = outreach.services;
  for (const change of [
    () => jobWishes.record(stranger, { youthId, wish: 'Butikk' }),
    () => jobWishes.end(stranger, youthId, id),
    () => jobWishes.record(author, { youthId: newId(), wish: 'Butikk' }),
  ]) {
    await expect(change()).rejects.toMatchObject({ extensions: { code: 'YOUTH_NOT_FOUND' } });
  }
});
