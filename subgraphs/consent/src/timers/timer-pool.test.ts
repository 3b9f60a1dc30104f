import { createMigratedDatabase } from '@brobygger/testkit';
import type { PoolClient } from 'pg';
import { consentPersistence } from '../consent-nouns';
import { TimerPool } from './timer-pool';

let database: Awaited<ReturnType<typeof createMigratedDatabase>>;
beforeAll(async () => {
  database = await createMigratedDatabase('timer_pool', consentPersistence);
});
afterAll(() => database.drop());

type Given = readonly [Error | undefined, PoolClient | undefined, () => void];
const given = (pool: TimerPool): Promise<Given> => new Promise((resolve) => pool.connect((...words) => resolve(words)));

test('what a callback was given may be given back again, and is there once', async () => {
  const pool = new TimerPool({ connectionString: database.appUrl, max: 1 });
  const [, first, release] = await given(pool);
  release();
  release();
  const [, second, releaseAgain] = await given(pool);
  expect(second).toBe(first);
  // Of who was given it before, who has it now is not robbed.
  release();
  expect([pool.totalCount, pool.idleCount]).toEqual([1, 0]);
  releaseAgain();
  expect(pool.idleCount).toBe(1);
  await pool.end();
});

test('of a pool that has ended nothing is given, and giving it back does no harm', async () => {
  const pool = new TimerPool({ connectionString: database.appUrl, max: 1 });
  await pool.end();
  const [failed, client, release] = await given(pool);
  expect([failed?.message, client]).toEqual([expect.stringContaining('after calling end'), undefined]);
  expect(release).not.toThrow();
});
