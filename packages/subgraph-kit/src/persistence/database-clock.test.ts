import { createTestDatabase } from '@brobygger/testkit';
import { Client } from 'pg';
import { startDatabaseClock } from './database-clock';

const HOUR_MS = 3_600_000;
/** Far more than a busy machine takes, and far less than what the clocks are apart by. */
const SLACK_MS = 20 * 60_000;

/** A connection to a database whose clock is ahead of this process's by so many hours. */
async function aDatabaseAhead(hours: number) {
  const { ownerUrl } = await createTestDatabase('clock');
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query('create schema ahead');
  // Its own function stands before the library's of that name.
  await client.query('set search_path = ahead, pg_catalog');
  const moveTo = (by: number): Promise<unknown> =>
    client.query(
      `create or replace function ahead.clock_timestamp() returns timestamptz language sql
       as $$ select pg_catalog.clock_timestamp() + interval '${by} hours' $$`,
    );
  await moveTo(hours);
  return {
    moveTo,
    dataSource: { query: async (text: string): Promise<unknown> => (await client.query(text)).rows },
    end: () => client.end(),
  };
}

const hoursAhead = (now: Date): number => Math.round((now.getTime() - Date.now()) / HOUR_MS);

test('says the time of the database, and no longer that of the process', async () => {
  const { dataSource, moveTo, end } = await aDatabaseAhead(3);
  const failures: unknown[] = [];
  const clock = await startDatabaseClock({
    dataSource: dataSource as never,
    onFailure: (cause) => failures.push(cause),
  });
  expect(Math.abs(clock.now().getTime() - Date.now() - 3 * HOUR_MS)).toBeLessThan(SLACK_MS);
  await moveTo(5);
  expect(hoursAhead(clock.now())).toBe(3);
  await clock.synchronise();
  expect(hoursAhead(clock.now())).toBe(5);
  await end();
  await expect(clock.synchronise()).rejects.toThrow();
  // What was seen last stands.
  expect(hoursAhead(clock.now())).toBe(5);
  clock.stop();
  expect(failures).toEqual([]);
});

test('does not start where the database is away', async () => {
  const { dataSource, end } = await aDatabaseAhead(0);
  await end();
  await expect(startDatabaseClock({ dataSource: dataSource as never, onFailure: () => undefined })).rejects.toThrow();
});
