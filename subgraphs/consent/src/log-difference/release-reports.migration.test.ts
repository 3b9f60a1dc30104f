import { connect, migrate, type Persistence } from '@brobygger/subgraph-kit';
import { createTestDatabase } from '@brobygger/testkit';
import { consentPersistence } from '../consent-nouns';

const REPORTS = 1_796_300_001_900;
const BEFORE: Persistence = {
  entities: [],
  tables: [],
  migrations: consentPersistence.migrations.filter(({ name }) => Number(/\d+$/.exec(name)?.[0]) < REPORTS),
};
const PROCESS = '00000000-0000-4000-8000-000000000001';
const AT = ['2026-03-02T10:00:00+00:00', '2026-03-02T10:00:03+00:00'];

test('what was told before is kept by message, and what is not compared yet is compared', async () => {
  const database = await createTestDatabase('consent');
  await migrate(database.ownerUrl, BEFORE);
  const old = await connect(database.ownerUrl, BEFORE);
  for (const [number, line, request, at, category, youths, missing, isCompared] of [
    [0, 1, 'first', AT[0], 'NAV_CASE', 1, 0, true],
    [0, 2, 'first', AT[0], 'NAV_INCOME', 2, 1, true],
    [0, 3, 'second', AT[1], 'NAV_CASE', 1, 0, true],
    [1, 1, 'second', AT[1], 'NAV_ORDERS', 1, 0, false],
    [2, 1, 'third', AT[0], 'NAV_CASE', 3, 0, true],
    [2, 2, 'third', AT[0], 'NAV_ORDERS', 5, 5, false],
    [2, 3, 'third', AT[0], 'NAV_ORDERS', 3, 0, false],
  ] as const) {
    await old.query(
      `insert into release_count (process_id, number, line, owner, request_id, trace_id, at, category, youths, missing, is_compared)
       values ($1, $2, $3, 'NAV', $4, 'a', $5, $6, $7, $8, $9)`,
      [PROCESS, number, line, request, at, category, youths, missing, isCompared],
    );
  }
  await old.destroy();
  await migrate(database.ownerUrl, consentPersistence);
  const now = await connect(database.ownerUrl, consentPersistence);
  const kept = await now.query<unknown[]>(
    `select number, owner, first_at as "firstAt", last_at as "lastAt", requests, is_compared as "isCompared"
     from release_report order by number`,
  );
  await now.destroy();
  await database.drop();
  const request = (id: string, at: string | undefined, released: object, missing = {}) => ({
    ...{ request_id: id, trace_id: 'a', operation_id: null, at, released, missing },
  });
  const [first, second] = AT.map((at) => new Date(at));
  expect(kept).toEqual([
    {
      ...{ number: -3, owner: 'NAV', firstAt: first, lastAt: first, isCompared: false },
      requests: [
        request('third', AT[0], { NAV_ORDERS: 5 }, { NAV_ORDERS: 5 }),
        request('third', AT[0], { NAV_ORDERS: 3 }),
      ],
    },
    {
      ...{ number: 0, owner: 'NAV', firstAt: first, lastAt: second, isCompared: true },
      requests: [
        request('first', AT[0], { NAV_CASE: 1, NAV_INCOME: 2 }, { NAV_INCOME: 1 }),
        request('second', AT[1], { NAV_CASE: 1 }),
      ],
    },
    {
      ...{ number: 1, owner: 'NAV', firstAt: second, lastAt: second, isCompared: false },
      requests: [request('second', AT[1], { NAV_ORDERS: 1 })],
    },
    {
      ...{ number: 2, owner: 'NAV', firstAt: first, lastAt: first, isCompared: true },
      requests: [request('third', AT[0], { NAV_CASE: 3 })],
    },
  ]);
});
