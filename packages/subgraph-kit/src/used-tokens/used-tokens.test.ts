import type { DataSource } from 'typeorm';
import { createOwnerDatabase, type OwnerDatabase } from '../persistence/owner-database.test-setup';
import { connect } from '../persistence/connect';
import { createQuery } from '../persistence/query';
import { UsedTokenTables1795592400000 } from './used-token-tables.migration';
import { createUsedTokens } from './used-tokens';

let database: OwnerDatabase;
let owner: DataSource;
beforeAll(async () => {
  database = await createOwnerDatabase({ migrations: [UsedTokenTables1795592400000] });
  owner = await connect(database.ownerUrl, { entities: [], migrations: [] }, 2);
});
beforeEach(async () => {
  await owner.query('truncate used_token');
  await owner.query(`insert into used_token_since (at) values ('-infinity')
    on conflict (is_only) do update set at = excluded.at`);
});
afterAll(async () => {
  await owner.destroy();
  await database.stop();
});

const now = (): number => Math.floor(Date.now() / 1000);
const failures: unknown[] = [];
const aReplica = () => {
  const usedTokens = createUsedTokens({ query: database.query, onFailure: (cause) => failures.push(cause) });
  return (nonce: string, issuedAt = now()) => usedTokens(nonce, issuedAt + 20, issuedAt);
};

test('a token is taken once by whichever replica comes first', async () => {
  const [one, other] = [aReplica(), aReplica()];
  expect(await one('a')).toBe('FRESH');
  expect([await other('a'), await one('a'), await other('b')]).toEqual(['SEEN', 'SEEN', 'FRESH']);
});

test('of tokens that reach two replicas at the same moment, in another order at each, every one is taken once', async () => {
  const [one, other] = [aReplica(), aReplica()];
  const names = Array.from({ length: 300 }, (_, n) => `same-${n}`);
  const answers = await Promise.all([
    Promise.all(names.map((name) => one(name))),
    Promise.all([...names].reverse().map((name) => other(name))),
  ]);
  const [ofOne, ofOther] = [answers[0], [...answers[1]].reverse()];
  expect(names.map((_, n) => [ofOne[n], ofOther[n]].sort())).toEqual(names.map(() => ['FRESH', 'SEEN']));
});

test('tokens that come together are taken in one statement', async () => {
  const replica = aReplica();
  database.statements.splice(0);
  const names = Array.from({ length: 50 }, (_, n) => `together-${n}`);
  expect(new Set(await Promise.all([...names, 'together-0'].map((name) => replica(name))))).toEqual(
    new Set(['FRESH', 'SEEN']),
  );
  expect(database.statements).toEqual(['use-tokens']);
});

test('what is kept is no nonce, and the runtime role can change nothing of it', async () => {
  await aReplica()('a-nonce');
  const [row] = await database.query<{ digest: string }>('look', 'select digest from used_token', []);
  expect(row?.digest).toMatch(/^[\w-]{43}$/);
  await expect(database.query('change', 'update used_token set expires_at = now()', [])).rejects.toThrow('permission');
  await expect(database.query('empty', 'truncate used_token', [])).rejects.toThrow('permission');
});

test('when the table was lost, what was issued before is refused by all, and what is issued later is taken', async () => {
  const [one, other] = [aReplica(), aReplica()];
  expect(await one('before')).toBe('FRESH');
  // What a crash of PostgreSQL leaves of unlogged tables.
  await owner.query('truncate used_token, used_token_since');
  expect(await other('before')).toBe('BEFORE_RESTART');
  expect([await other('before'), await one('another', now() - 3)]).toEqual(['BEFORE_RESTART', 'BEFORE_RESTART']);
  // So much later as clocks may differ.
  await owner.query(`update used_token_since set at = at - interval '60 seconds'`);
  expect([await one('later'), await other('later')]).toEqual(['FRESH', 'SEEN']);
});

test('a store that does not answer takes nothing', async () => {
  await owner.query('alter table used_token rename to lost');
  await expect(aReplica()('a')).rejects.toThrow('used_token');
  await owner.query('alter table lost rename to used_token');
});

test('a store that hangs is given up, with its connection', async () => {
  const few = await connect(database.appUrl, database.persistence, 1);
  const bounds = { inFlight: 1, maxBatch: 10, maxWaiting: 10, waitMs: 600_000, runMs: 50 };
  const usedTokens = createUsedTokens({ query: createQuery(few), onFailure: () => undefined, bounds });
  const holder = owner.createQueryRunner();
  await holder.startTransaction();
  await holder.query('lock table used_token in access exclusive mode');
  await expect(usedTokens('held', now() + 20, now())).rejects.toThrow();
  // Its only connection is not kept by the statement that hangs.
  expect(await few.query('select 1 as one')).toEqual([{ one: 1 }]);
  await holder.rollbackTransaction();
  await holder.release();
  await few.destroy();
});

describe('what has expired', () => {
  beforeEach(() => void jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask', 'Date'] }));
  afterEach(() => void jest.useRealTimers());

  test('is taken out now and then, beside the requests, and what has not expired stays', async () => {
    await owner.query(
      `insert into used_token select 'old ' || n, now() - interval '2 minutes' from generate_series(1, 9) n`,
    );
    await owner.query(`insert into used_token values ('young', now() - interval '10 seconds')`);
    const replica = aReplica();
    database.statements.splice(0);
    await replica('a');
    jest.advanceTimersByTime(10_000);
    await replica('b');
    await replica('c');
    expect(database.statements.filter((name) => name === 'prune-tokens')).toHaveLength(1);
    let left: { digest: string }[];
    do left = (await owner.query(`select digest from used_token where digest like 'old %'`)) as typeof left;
    while (left.length > 0 && failures.length === 0);
    expect(await owner.query(`select digest from used_token where digest = 'young'`)).toHaveLength(1);
    expect(failures).toEqual([]);
  });
});
