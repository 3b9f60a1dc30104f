import { existsSync } from 'node:fs';
import { OLDEST_SERVER } from '@brobygger/domain';
import { runTests } from './run-tests';

/** Where Debian has the lowest version that is supported (`apt-get install postgresql-15`). */
const PROGRAMS = `/usr/lib/postgresql/${OLDEST_SERVER}/bin`;

test('the acceptance tests pass on the lowest version of PostgreSQL that is supported', async () => {
  expect(existsSync(PROGRAMS)).toBe(true);
  const { passed, failed } = await runTests('acceptance', { BROBYGGER_TEST_POSTGRES: PROGRAMS });
  process.stdout.write(`PostgreSQL ${OLDEST_SERVER}: ${passed} passed, ${failed.length} failed\n`);
  expect(failed).toEqual([]);
  expect(passed).toBeGreaterThan(100);
});
