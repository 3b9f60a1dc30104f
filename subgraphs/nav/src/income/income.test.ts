import { newId } from '@brobygger/domain';
import { createFakeRegistry, OWN_WISH, runSubgraph, workerHop, type RunningSubgraph } from '@brobygger/testkit';
import { subgraph, type NavServices } from '../index';
import { IncomeSituation } from './income-situation.entity';

const registry = createFakeRegistry();
let nav: RunningSubgraph<NavServices>;
beforeAll(async () => {
  nav = await runSubgraph(subgraph, { registry });
});
afterAll(() => nav.stop());

const at = new Date('2026-03-02T10:00:00Z');

async function servedYouth() {
  const author = { personId: 'Z1', organisationId: newId(), at };
  const youthId = newId();
  await nav.services.cases.open(author, { ground: OWN_WISH, youthId, office: 'NAV Bjerke' });
  return { author, youthId };
}

const execute = (organisationId: string, query: string) =>
  nav.subgraph.execute(workerHop('nav', organisationId), { query });
const recordOf = (youthId: string, rest: string) =>
  `mutation { recordIncome(input: { youthId: "${youthId}", source: WORK, selfSufficient: true, ${rest} }) { id } }`;
const situationsOf = (youthId: string) => nav.dataSource.getRepository(IncomeSituation).findBy({ youthId });

test('what a youth lives on is recorded on the day, with debt or without', async () => {
  const { author, youthId } = await servedYouth();
  const situation = { youthId, source: 'BENEFIT', monthlyNok: 9000, selfSufficient: false } as const;
  await nav.services.income.record(author, { ...situation, debtNok: 40_000 });
  await nav.services.income.record(author, situation);
  const recorded = await situationsOf(youthId);
  expect(recorded.map(({ debtNok }) => debtNok).sort()).toEqual([40_000, null]);
  for (const each of recorded) expect(each).toMatchObject({ ...situation, recordedOn: '2026-03-02' });
});

test('an office records nothing on a youth whom it does not serve', async () => {
  const { youthId } = await servedYouth();
  const other = { personId: 'Z2', organisationId: newId(), at };
  await expect(
    nav.services.income.record(other, { youthId, source: 'WORK', monthlyNok: 1, selfSufficient: false }),
  ).rejects.toMatchObject({ extensions: { code: 'YOUTH_NOT_FOUND' } });
  expect(
    await nav.dataSource.query('select 1 from income_situation where organisation_id = $1', [other.organisationId]),
  ).toEqual([]);
});

test.each([
  ['monthlyNok: -1', 'input.monthlyNok'],
  ['monthlyNok: 1000001', 'input.monthlyNok'],
  ['monthlyNok: 1, debtNok: -1', 'input.debtNok'],
  ['monthlyNok: 1, debtNok: 100000001', 'input.debtNok'],
])('%s is refused with the path of the argument before the database sees it', async (amounts, argument) => {
  const { author, youthId } = await servedYouth();
  const { errors } = await execute(author.organisationId, recordOf(youthId, amounts));
  expect(errors?.map(({ extensions }) => [extensions['code'], extensions['argument']])).toEqual([
    ['BAD_USER_INPUT', argument],
  ]);
  expect(await nav.dataSource.query('select 1 from income_situation where youth_id = $1', [youthId])).toEqual([]);
});

test.each(['monthlyNok: 0, debtNok: null', 'monthlyNok: 1000000, debtNok: 0', 'monthlyNok: 1, debtNok: 100000000'])(
  '%s is recorded',
  async (amounts) => {
    const { author, youthId } = await servedYouth();
    expect((await execute(author.organisationId, recordOf(youthId, amounts))).errors).toBeUndefined();
    expect(await situationsOf(youthId)).toHaveLength(1);
  },
);

test('the newest situation is the one that is seen', async () => {
  const { author, youthId } = await servedYouth();
  for (const [day, monthlyNok] of [
    ['2026-05-02', 2],
    ['2026-04-02', 1],
  ] as const) {
    await nav.services.income.record(
      { ...author, at: new Date(`${day}T10:00:00Z`) },
      { youthId, source: 'WORK', monthlyNok, selfSufficient: true },
    );
  }
  const query = `{ navYouth(id: "${youthId}") { nav { income { monthlyNok recordedOn } } } }`;
  const { data } = await execute(author.organisationId, query);
  expect(data?.['navYouth']).toEqual({ nav: { income: { monthlyNok: 2, recordedOn: '2026-05-02' } } });
});

test('debt cannot be asked for, not even by the own office', async () => {
  const { author, youthId } = await servedYouth();
  const { data, errors } = await execute(
    author.organisationId,
    `{ navYouth(id: "${youthId}") { nav { income { debtNok } } } }`,
  );
  expect([data, errors?.length]).toEqual([undefined, 1]);
});

test('what a youth has lived on is read over time, newest first, with who recorded it, and a bounded number', async () => {
  const { author, youthId } = await servedYouth();
  for (const [day, personId, monthlyNok] of [
    ['2026-04-02', 'Z1', 1],
    ['2026-06-02', 'Z2', 3],
    ['2026-05-02', 'Z1', 2],
  ] as const) {
    await nav.services.income.record(
      { ...author, personId, at: new Date(`${day}T10:00:00Z`) },
      { youthId, source: 'WORK', monthlyNok, selfSufficient: monthlyNok > 1 },
    );
  }
  const { data } = await execute(
    author.organisationId,
    `{ navYouth(id: "${youthId}") { nav { all: incomeHistory { monthlyNok selfSufficient recordedOn recordedBy }
      newest: incomeHistory(first: 1) { monthlyNok } } } }`,
  );
  expect(data?.['navYouth']).toEqual({
    nav: {
      all: [
        { monthlyNok: 3, selfSufficient: true, recordedOn: '2026-06-02', recordedBy: 'Z2' },
        { monthlyNok: 2, selfSufficient: true, recordedOn: '2026-05-02', recordedBy: 'Z1' },
        { monthlyNok: 1, selfSufficient: false, recordedOn: '2026-04-02', recordedBy: 'Z1' },
      ],
      newest: [{ monthlyNok: 3 }],
    },
  });
});

test('over time too, others are shown whether it was enough, and neither sums nor who recorded them', async () => {
  const { author, youthId } = await servedYouth();
  await nav.services.income.record(author, { youthId, source: 'WORK', monthlyNok: 9000, selfSufficient: true });
  registry.youth(youthId).consentsTo('NAV_SELF_SUFFICIENCY');
  const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Youth { nav {
    incomeHistory { selfSufficient recordedOn monthlyNok source recordedBy } } } } }`;
  const hop = workerHop('nav', newId(), { agency: 'HOUSING', purpose: 'B102' });
  const variables = { of: [{ __typename: 'Youth', id: youthId }] };
  const { data, errors } = await nav.subgraph.execute(hop, { query, variables });
  const shown = { selfSufficient: true, recordedOn: '2026-03-02' };
  const withheld = { monthlyNok: null, source: null, recordedBy: null };
  expect(data?.['_entities']).toEqual([{ nav: { incomeHistory: [{ ...shown, ...withheld }] } }]);
  expect(errors?.map(({ path }) => path?.at(-1))).toEqual(['monthlyNok', 'source', 'recordedBy']);
});
