import { newId } from '@brobygger/domain';
import { tellSlowStatements } from '@brobygger/telemetry';
import { Writable } from 'node:stream';
import pino from 'pino';
import { summaryOf } from '../../../telemetry/src/statement-summary';
import { ServiceRelation } from '../service-relation/service-relation.entity';
import { connect } from './connect';
import { createOwnerDatabase, type OwnerDatabase } from './owner-database.test-setup';
import { createQuery } from './query';

let database: OwnerDatabase;
beforeAll(async () => {
  database = await createOwnerDatabase();
});
afterAll(() => database.stop());

/** What the log has of statements that take so long, while the test does something. */
async function slowIn(
  fromMs: number,
  run: (of: {
    readonly dataSource: OwnerDatabase['dataSource'];
    readonly query: OwnerDatabase['query'];
  }) => Promise<unknown>,
) {
  const lines: string[] = [];
  const log = pino(new Writable({ write: (chunk: Buffer, _encoding, done) => (lines.push(chunk.toString()), done()) }));
  const { appUrl, persistence } = database;
  const dataSource = await connect(appUrl, persistence, 2, { slow: tellSlowStatements(fromMs, log) });
  lines.splice(0);
  await run({ dataSource, query: createQuery(dataSource) }).finally(() => dataSource.destroy());
  return lines.map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
}

test('a statement that takes long is logged by its name, with its time and rows and no parameter', async () => {
  const secret = newId();
  const lines = await slowIn(100, async ({ query }) => {
    await query('quick', 'select 1', []);
    await query('look-around', 'select $1::text, pg_sleep(0.15) from generate_series(1, 2)', [secret]);
  });
  expect(lines).toMatchObject([
    { level: 40, msg: 'a statement was slow', code: 'SLOW_STATEMENT', statement: 'look-around', rows: 2 },
  ]);
  expect(lines[0]?.['ms']).toBeGreaterThanOrEqual(100);
  expect(JSON.stringify(lines)).not.toContain(secret);
});

test('what reads several things is told by them, and what has no name by what it does to which table', async () => {
  const lines = await slowIn(0, async ({ query, dataSource }) => {
    await query('rows-0', 'select 1', [], ['talk-by-youthId', 'plot-by-id']);
    await dataSource.transaction((transaction) => transaction.find(ServiceRelation));
  });
  expect(lines.map(({ statement }) => statement)).toEqual([
    'talk-by-youthId, plot-by-id',
    'start transaction',
    'select service_relation',
    'commit',
  ]);
});

test('one that fails is told without rows', async () => {
  const lines = await slowIn(0, ({ query }) => query('divide', 'select 1 / $1::int', [0]).catch(() => undefined));
  expect(lines).toMatchObject([{ statement: 'divide', rows: null }]);
});

test.each([
  [{ name: 'disclose', text: 'select 1' }, 'disclose'],
  [{ name: 'rows-1', text: '', parts: ['a', 'b', 'c', 'd', 'e', 'f'] }, 'a, b, c, d +2'],
  ['INSERT INTO "rent_charge"("id") VALUES ($1)', 'insert rent_charge'],
  ['with m as (select * from json_each($1)) insert into outbox_message (id) select id from m', 'insert outbox_message'],
  ['update public.youth set name = $1', 'update youth'],
  ['delete from used_token where true', 'delete used_token'],
  ['select id from lane where due for update skip locked', 'select lane'],
  ['SELECT "Y"."id" FROM "youth" "Y"', 'select youth'],
  ['listen jobs', 'listen'],
  ['vacuum', 'other'],
])('%j is called %s', (asked, called) => {
  expect(summaryOf(asked)).toBe(called);
});
