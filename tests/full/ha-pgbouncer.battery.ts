import { existsSync } from 'node:fs';
import { runTests } from './run-tests';

/** Where Debian has it (`apt-get install pgbouncer`). */
const PGBOUNCER = '/usr/sbin/pgbouncer';

test('the acceptance tests pass through PgBouncer in transaction mode', async () => {
  expect(existsSync(PGBOUNCER)).toBe(true);
  const { passed, failed } = await runTests('acceptance', { BROBYGGER_TEST_PGBOUNCER: PGBOUNCER });
  process.stdout.write(`through PgBouncer: ${passed} passed, ${failed.length} failed\n`);
  expect(failed).toEqual([]);
  expect(passed).toBeGreaterThan(100);
});
