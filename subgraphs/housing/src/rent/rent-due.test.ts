import { createFakeRegistry, runSubgraph, type RunningSubgraph } from '@brobygger/testkit';
import { subgraph, type HousingServices } from '../index';
import { rentWorker } from './rent.test-setup';

const registry = createFakeRegistry();
let housing: RunningSubgraph<HousingServices>;
beforeAll(async () => {
  housing = await runSubgraph(subgraph, { registry, clock: () => new Date('2026-03-02T12:00:00Z') });
});
afterAll(() => housing.stop());

const NODE = '{ dueOn unpaidNok daysOverdue }';

interface Page {
  readonly edges: readonly { readonly cursor: string; readonly node: object }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

function dueOf() {
  const worker = rentWorker(housing);
  const page = (args = '', node = NODE, personId = 'Z1', more = {}) =>
    worker.ask(
      `{ rentDue${args} { edges { cursor node ${node} } pageInfo { hasNextPage endCursor } } }`,
      personId,
      more,
    ) as Promise<Page>;
  return {
    ...worker,
    page,
    rows: async (...asked: Parameters<typeof page>) => (await page(...asked)).edges.map(({ node }) => node),
  };
}

test('what falls due soon and what is overdue stands in the list, what fell due first coming first', async () => {
  const { youth, charge, pay, reverse, rows } = dueOf();
  const [one, other] = [await youth(), await youth()];
  await charge(one, '2026-01-01', 5000);
  await charge(one, '2026-02-01', 5000);
  await charge(one, '2026-03-16', 5000);
  await charge(one, '2026-04-01', 5000);
  await charge(other, '2026-02-15', 4000);
  const { id } = await charge(other, '2026-03-02', 4000);
  await pay(one, '2026-01-20', 7000);
  const mine = { youth: { id: one }, month: '2026-02-01', amountNok: 5000 };
  expect((await rows('', '{ youth { id } month amountNok unpaidNok dueOn daysOverdue }'))[0]).toEqual({
    ...mine,
    ...{ dueOn: '2026-02-01', unpaidNok: 3000, daysOverdue: 29 },
  });
  const overdue = [
    { dueOn: '2026-02-01', unpaidNok: 3000, daysOverdue: 29 },
    { dueOn: '2026-02-15', unpaidNok: 4000, daysOverdue: 15 },
  ];
  const today = { dueOn: '2026-03-02', unpaidNok: 4000, daysOverdue: 0 };
  const soon = { dueOn: '2026-03-16', unpaidNok: 5000, daysOverdue: 0 };
  expect(await rows('')).toEqual([...overdue, today, soon]);
  expect(await rows('(days: 13)')).toEqual([...overdue, today]);
  expect(await rows('(days: 0)')).toEqual([...overdue, today]);
  expect(await rows('(days: 30)')).toEqual([...overdue, today, soon, { ...soon, dueOn: '2026-04-01' }]);
  await reverse(other, id, 'WAIVED');
  expect(await rows('')).toEqual([...overdue, soon]);
});

test('pages follow each other without a gap, though two fall due on one day', async () => {
  const { youth, charge, page, rows } = dueOf();
  for (const day of ['2026-02-01', '2026-02-01', '2026-02-01', '2026-02-02']) await charge(await youth(), day);
  const whole = await rows('', '{ chargeId }');
  const first = await page('(first: 2)', '{ chargeId }');
  expect(first.pageInfo.hasNextPage).toBe(true);
  const second = await page(`(first: 2, after: "${first.pageInfo.endCursor}")`, '{ chargeId }');
  expect([...first.edges, ...second.edges].map(({ node }) => node)).toEqual(whole);
  expect(second.pageInfo.hasNextPage).toBe(false);
  const refused = { extensions: { code: 'BAD_USER_INPUT', argument: 'after' } };
  await expect(dueOf().page(`(after: "${first.pageInfo.endCursor}")`)).rejects.toMatchObject(refused);
});

test.each([
  ['(days: -1)', 'days'],
  ['(days: 367)', 'days'],
  ['(first: 0)', 'first'],
  ['(first: 101)', 'first'],
  ['(after: "x")', 'after'],
])('%s is refused', async (args, argument) => {
  await expect(dueOf().page(args)).rejects.toMatchObject({ extensions: { code: 'BAD_USER_INPUT', argument } });
});

test('only those whom the own organisation serves stand in it, and from whom nothing keeps the worker', async () => {
  const [own, other] = [dueOf(), dueOf()];
  const [served, blocked, ended] = [await own.youth(), await own.youth(), await own.youth()];
  for (const youthId of [served, blocked, ended]) await own.charge(youthId, '2026-02-01');
  const { dataSource } = housing;
  await dataSource.query('insert into worker_block (youth_id, person_id) values ($1, $2)', [blocked, 'Z1']);
  await dataSource.query('update service_relation set valid_to = now() where youth_id = $1', [ended]);
  expect(await own.rows('', '{ youth { id } }')).toEqual([{ youth: { id: served } }]);
  expect(await other.rows()).toEqual([]);
  // Assigned to who opened the service.
  expect(await own.rows('', NODE, 'Z2')).toEqual([]);
  expect(await own.rows('', NODE, 'Z2', { statedReason: 'ON_DUTY' })).toHaveLength(2);
});

test('many youths take as many statements as one', async () => {
  const { youth, charge, rows } = dueOf();
  for (const day of ['2026-02-01', '2026-02-02', '2026-02-03']) await charge(await youth(), day);
  housing.statements.length = 0;
  expect(await rows()).toHaveLength(3);
  expect(housing.statements).toEqual(['rent-due', 'own-service']);
});
