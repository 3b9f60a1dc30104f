import { newId, osloDate, plus } from '@brobygger/domain';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isBatteryFull } from '../../packages/testkit/src/environment';
import { faultsBySchema, testWithSchema } from '../../subgraphs/child-welfare/src/register-export/schema.test-setup';
import { fillMunicipality, type SyntheticMunicipality } from '../harness/synthetic-municipality';
import { createTestDatabases, type TestDatabases } from '../harness/test-databases';

const YOUTHS = isBatteryFull() ? 10_000 : 300;
const MOST_RESIDENT_MB = 300;
const ROOT = join(__dirname, '..', '..');
const TODAY = osloDate(new Date());
const YEAR = TODAY.slice(0, 4);
const ORGANISATION = { id: newId(), number: '310000213' };

let databases: TestDatabases;
let municipality: SyntheticMunicipality;
let folder: string;

beforeAll(async () => {
  spawnSync(process.execPath, [join(ROOT, 'scripts', 'build.mjs')]);
  folder = mkdtempSync(join(tmpdir(), 'register-export-'));
  databases = await createTestDatabases();
  await databases.query(
    'consent',
    `insert into organisation (id, number, name, agency, sector, municipality, municipality_number, district)
     values ($1, $2, 'Barnevernet', 'CHILD_WELFARE', 'PUBLIC', 'Trondheim', '5001', 'Østbyen')`,
    [ORGANISATION.id, ORGANISATION.number],
  );
  const of = { organisationId: ORGANISATION.id, youths: YOUTHS, from: plus(TODAY, { days: -90 }) };
  municipality = await fillMunicipality(databases, of);
}, 1_800_000);
afterAll(async () => {
  await databases?.drop();
  rmSync(folder, { recursive: true, force: true });
});

/** The most memory that the process has had resident, as Linux tells it; 0 elsewhere. */
function mostResidentMb(pid: number): number {
  const file = `/proc/${pid}/status`;
  const [, kb = '0'] = /VmHWM:\s+(\d+)/.exec(existsSync(file) ? readFileSync(file, 'utf8') : '') ?? [];
  return Number(kb) / 1024;
}

/** Runs the command to its end. */
async function exported(...words: readonly string[]) {
  const named = [
    '--organisation',
    ORGANISATION.number,
    '--municipality',
    '942110464',
    '--district',
    '02',
    '--year',
    YEAR,
  ];
  const command = join(ROOT, 'tools', 'commands', 'dist', 'export-register.js');
  const child = spawn(process.execPath, [command, ...named, ...words], {
    env: {
      CHILD_WELFARE_DATABASE_URL: databases.directUrl('child-welfare'),
      CONSENT_DATABASE_URL: databases.directUrl('consent'),
      NATIONAL_ID_SECRET: Buffer.alloc(32, 1).toString('base64'),
    },
  });
  let [stdout, stderr, resident] = ['', '', 0];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
    resident = Math.max(resident, mostResidentMb(child.pid ?? 0));
  });
  const [code] = (await once(child, 'close')) as [number];
  return { code, stdout, stderr, resident };
}

const countEntries = async (): Promise<number> => {
  const text = `select count(*)::int as count from disclosure_entry where act = 'REPORTED_TO_REGISTER'`;
  return (await databases.query<{ readonly count: number }>('consent', text))[0]?.count ?? -1;
};

test('a municipality is exported with progress, in little memory, each with an entry; a dry run before it enters nothing', async () => {
  const dry = await exported('--dry-run');
  expect([dry.code, await countEntries()]).toEqual([1, 0]);
  const target = join(folder, 'documents');
  const { code, stdout, stderr, resident } = await exported('--to', target);
  process.stderr.write(`${YOUTHS} youths exported with at most ${Math.round(resident)} MB resident\n`);
  const files = readdirSync(target);
  expect(files).toHaveLength(municipality.reportable);
  expect(statSync(join(target, files[0] ?? '')).mode & 0o077).toBe(0);
  expect(await countEntries()).toBe(municipality.reportable);
  expect(code).toBe(1);
  expect(stderr).toContain(`100 of ${YOUTHS}\n`);
  expect(stderr).toContain(`${YOUTHS} folders, 0 of other years; ${municipality.reportable} written, `);
  expect(stderr).toContain('ADDRESS_PROTECTED');
  expect(stdout.split('\n').filter((line) => line.includes('"REFUSED"'))).toHaveLength(
    YOUTHS - municipality.reportable,
  );
  expect(resident).toBeLessThanOrEqual(MOST_RESIDENT_MB);
}, 3_600_000);

testWithSchema(
  'each document of it is valid by the schema of the register',
  async () => {
    const target = join(folder, 'documents');
    const files = readdirSync(target);
    for (let n = 0; n < files.length; n += 250) {
      const documents = files.slice(n, n + 250).map((file) => readFileSync(join(target, file), 'utf8'));
      expect(await faultsBySchema(documents)).toEqual([]);
    }
  },
  3_600_000,
);

test('an export to stdout is a document a line, and what is told stands beside it', async () => {
  const { stdout, stderr } = await exported('--to', '-');
  const lines = stdout.trimEnd().split('\n');
  expect(lines).toHaveLength(municipality.reportable);
  expect(lines.every((line) => line.startsWith('<?xml') && line.endsWith('</Barnevern>'))).toBe(true);
  expect(stderr).toContain('this year was exported before, 1 times');
  expect(stderr).toContain(`${municipality.reportable} of them were in an export of this year before`);
}, 3_600_000);
