import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createSealer } from '@brobygger/consent';
import { adminOf, memoryTold, TELLS_MEMORY, TEST_LOG_KEY } from '@brobygger/testkit';
import { isBatteryFull, testAdminUrl } from '../../packages/testkit/src/environment';
import { startTestRegistry } from '../../subgraphs/consent/src/registry.test-setup';

const ENTRIES = isBatteryFull() ? 1_000_000 : 20_000;
const AT_ONCE = 20_000;
const MOST_BYTES = 200_000_000;
const ROOT = join(__dirname, '..', '..');

const ENTER = `
insert into disclosure_entry (id, at, request_id, youth_id, person_id, role, organisation_id, purpose, basis, categories, fields, act)
select gen_random_uuid(), now(), 'request-' || n, gen_random_uuid(), 'Z100001', 'CASEWORKER', gen_random_uuid(), 'B102', 'CONSENT',
  '{NAV_CASE,NAV_PLAN}', '{Case.status,Case.openedOn,Plan.goals}', 'READ' from generate_series(1, ${AT_ONCE}) n`;

/** What `npm run verify-log` gives its process beside the program. */
function flagsOfCommand(): readonly string[] {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  return scripts['verify-log']?.split(' ').filter((word) => word.startsWith('--')) ?? [];
}

test(`verifying ${ENTRIES} entries holds less than 200 MB, and says how far it is`, async () => {
  const registry = await startTestRegistry(new Date('2026-03-02T10:00:00Z'));
  const admin = await adminOf(registry.databaseUrl);
  try {
    await admin.on('set session_replication_role = origin');
    const sealer = createSealer(registry.dataSource, { key: TEST_LOG_KEY, anchor: null });
    for (let entered = 0; entered < ENTRIES; entered += AT_ONCE) {
      await admin.on(ENTER);
      await sealer.seal();
    }
    await admin.on('analyze');
    const database = Object.assign(new URL(testAdminUrl()), { pathname: new URL(registry.databaseUrl).pathname }).href;
    const words = [
      ...flagsOfCommand(),
      '--import',
      TELLS_MEMORY,
      'tools/verify-log/dist/verify-log.js',
      '--database',
      database,
    ];
    const begun = Date.now();
    const { stdout, stderr } = await promisify(execFile)(process.execPath, words, { cwd: ROOT });
    const held = memoryTold(stderr) ?? NaN;
    process.stderr.write(
      `${ENTRIES} entries: ${Math.round(held / 1e6)} MB held, ${Math.round((Date.now() - begun) / 1000)} s\n`,
    );
    expect(stdout).toContain('nothing is wrong with the log');
    expect(held).toBeLessThan(MOST_BYTES);
    expect(stderr.match(/^\d+00000 rows read$/gm) ?? []).toHaveLength(Math.floor(ENTRIES / 100_000));
  } finally {
    await admin.stop();
    await registry.stop();
  }
});
