import { newId, type Agency } from '@brobygger/domain';
import type { Author } from '@brobygger/subgraph-kit';
import { OWN_WISH, createFakeRegistry, runSubgraph, type RunningSubgraph } from '@brobygger/testkit';
import type { GraphQLObjectType } from 'graphql';
import { subgraph, type OutreachServices } from '../../index';
import { SensitiveDialogue } from './sensitive-dialogue.entity';

const registry = createFakeRegistry();

let outreach: RunningSubgraph<OutreachServices>;
beforeAll(async () => {
  outreach = await runSubgraph(subgraph, { registry });
});
afterAll(() => outreach.stop());

const author: Author = { personId: 'Z1', organisationId: newId(), at: new Date('2026-03-02T12:00:00Z') };

async function served(by = author, youthId = newId()): Promise<string> {
  await outreach.services.followUps.start(by, {
    ground: OWN_WISH,
    youthId,
    kind: 'LOW_THRESHOLD',
    legalBasis: 'CONSENT_ONLY',
    continuityStaff: ['Kari'],
  });
  return youthId;
}

async function readAs(
  agency: Agency,
  organisationId: string,
  youthId: string,
  fields: string,
): Promise<{ readonly records: unknown; readonly codes: readonly unknown[] }> {
  const caller = { personId: 'Z1', role: 'CASEWORKER', agency, organisationId, assurance: 'SUBSTANTIAL' } as const;
  const { data, errors = [] } = await outreach.subgraph.execute(
    { caller, purpose: 'B105', requestId: newId(), audience: 'outreach' },
    {
      query: `query ($youths: [_Any!]!) { _entities(representations: $youths) { ... on Youth { outreach { ${fields} } } } }`,
      variables: { youths: [{ __typename: 'Youth', id: youthId }] },
    },
  );
  const {
    _entities: [youth],
  } = JSON.parse(JSON.stringify(data)) as { _entities: { outreach: unknown }[] };
  return { records: youth?.outreach, codes: errors.map(({ extensions }) => extensions['code']) };
}

type Open = Parameters<OutreachServices['sensitiveDialogues']['open']>[1];
const open = (
  youthId: string,
  kind: Open['kind'],
  by = author,
  birthDate: string | null = null,
): ReturnType<OutreachServices['sensitiveDialogues']['open']> => {
  if (birthDate !== null) registry.bornOn(youthId, birthDate);
  return outreach.services.sensitiveDialogues.open(by, { ground: OWN_WISH, youthId, kind });
};

const FIELDS = 'sexualityTalks { openedOn closedOn } extremismTalks { openedOn closedOn }';
const TALK = { openedOn: '2026-03-02', closedOn: null };

/** The statements that have read talks. */
const talksRead = (): readonly string[] =>
  outreach.statements.filter((name) => name.startsWith('sensitive_dialogue-by-'));

describe('INV22', () => {
  test.each([
    ['2013-03-03', 12],
    ['2000-03-02', 26],
  ])('talks are refused to a youth born %s, who is %i', async (birthDate, _age) => {
    const youthId = await served();
    await expect(open(youthId, 'SEX_TRADE_TALKS', author, birthDate)).rejects.toMatchObject({
      extensions: { code: 'RULE_VIOLATED', rule: 'INV22' },
    });
    expect(await outreach.dataSource.getRepository(SensitiveDialogue).countBy({ youthId })).toBe(0);
  });

  test.each([
    ['2013-03-02', 13],
    ['2000-03-03', 25],
  ])('talks are open to a youth born %s, who is %i', async (birthDate, _age) => {
    await expect(open(await served(), 'EXTREMISM_PREVENTION', author, birthDate)).resolves.toMatchObject({
      id: expect.any(String),
    });
  });
});

test('a youth has one open dialogue of a kind, and a new one when it is closed', async () => {
  const youthId = await served();
  const { id } = await open(youthId, 'SEX_TRADE_TALKS');
  await expect(open(youthId, 'SEX_TRADE_TALKS')).rejects.toMatchObject({
    extensions: { code: 'BAD_USER_INPUT', argument: 'input.kind' },
  });
  await open(youthId, 'EXTREMISM_PREVENTION');
  await outreach.services.sensitiveDialogues.close(author, youthId, id);
  await expect(outreach.services.sensitiveDialogues.close(author, youthId, id)).rejects.toMatchObject({
    extensions: { code: 'NOT_FOUND' },
  });
  await open(youthId, 'SEX_TRADE_TALKS');
  const { records } = await readAs('OUTREACH', author.organisationId, youthId, FIELDS);
  expect(records).toEqual({ sexualityTalks: [TALK, { ...TALK, closedOn: '2026-03-02' }], extremismTalks: [TALK] });
});

test('of two workers who open the same talks at once, one is refused', async () => {
  const youthId = await served();
  const outcomes = await Promise.allSettled([open(youthId, 'SEX_TRADE_TALKS'), open(youthId, 'SEX_TRADE_TALKS')]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

test.each([
  ['OUTREACH_SEXUALITY', { sexualityTalks: [TALK], extremismTalks: null }],
  ['OUTREACH_EXTREMISM', { sexualityTalks: null, extremismTalks: [TALK] }],
] as const)(
  'a consent to %s opens those talks and not the others, whose rows are not read',
  async (category, expected) => {
    const youthId = await served();
    await open(youthId, 'SEX_TRADE_TALKS');
    await open(youthId, 'EXTREMISM_PREVENTION');
    registry.youth(youthId).consentsTo(category);
    outreach.statements.length = 0;
    const { records, codes } = await readAs('CHILD_WELFARE', newId(), youthId, FIELDS);
    expect(records).toEqual(expected);
    expect(codes).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE']);
    expect(talksRead()).toHaveLength(1);
  },
);

test('without a consent no talk is read, and its existence does not show', async () => {
  const [known, unknown] = [await served(), await served()];
  await open(known, 'SEX_TRADE_TALKS');
  outreach.statements.length = 0;
  expect(await readAs('NAV', newId(), known, FIELDS)).toEqual(await readAs('NAV', newId(), unknown, FIELDS));
  expect(talksRead()).toEqual([]);
});

test('a worker of the other organisation neither sees, closes nor is refused by the talks of this one', async () => {
  const other = { ...author, organisationId: newId() };
  const youthId = await served(other, await served());
  const { id } = await open(youthId, 'SEX_TRADE_TALKS');
  await expect(outreach.services.sensitiveDialogues.close(other, youthId, id)).rejects.toMatchObject({
    extensions: { code: 'NOT_FOUND' },
  });
  expect((await readAs('OUTREACH', other.organisationId, youthId, FIELDS)).records).toEqual({
    sexualityTalks: [],
    extremismTalks: [],
  });
  await expect(open(youthId, 'SEX_TRADE_TALKS', other)).resolves.toMatchObject({ youthId });
});

test('talks about gender incongruence are read with those about sexuality, and are of another kind than sex trade', async () => {
  const youthId = await served();
  for (const kind of ['SEX_TRADE_TALKS', 'GENDER_INCONGRUENCE'] as const) {
    await outreach.services.sensitiveDialogues.open(author, { ground: OWN_WISH, youthId, kind });
  }
  expect(
    await outreach.dataSource.query('select kind, category from sensitive_dialogue where youth_id = $1 order by kind', [
      youthId,
    ]),
  ).toEqual(['GENDER_INCONGRUENCE', 'SEX_TRADE_TALKS'].map((kind) => ({ kind, category: 'OUTREACH_SEXUALITY' })));
});

test('of the talks there are fields for their days, and for nothing that is said', () => {
  expect(
    Object.keys((outreach.subgraph.schema.getType('SensitiveDialogue') as GraphQLObjectType).getFields()).sort(),
  ).toEqual(['closedOn', 'countedDistrict', 'countedGender', 'id', 'kind', 'openedOn']);
});
