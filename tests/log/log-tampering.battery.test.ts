import { reportOf, rowsOn, verifyRows } from '@brobygger/verify-log';
import { Client } from 'pg';
import { isBatteryFull, testAdminUrl } from '../../packages/testkit/src/environment';
import { cleanRun } from './clean-run';
import { chanceOf } from './random';
import { createSealedLog, type SealedLog } from './sealed-log';
import { ALTER } from './tampering/alter';
import { DELETE, INSERT } from './tampering/delete-and-insert';
import type { Edit } from './tampering/edit';
import { forksWith } from './tampering/fork';
import { REORDER, TRUNCATE } from './tampering/reorder-and-truncate';

const ROUNDS = isBatteryFull() ? 10_000 : 60;
const LEAVES = isBatteryFull() ? 280 : 60;
/** After so many the dead rows are cleared away. */
const AT_ONCE = 60;
const TABLES = [
  'disclosure_entry, disclosure_commitment, disclosure_deletion, consent_event, legal_catalogue',
  'log_origin, log_salt, log_leaf, log_tile, log_checkpoint',
].join(', ');

const seed = Number(process.hrtime.bigint() % 1_000_000_007n);
const chance = chanceOf(seed);
let log: SealedLog;
let owner: Client;

beforeAll(async () => {
  log = await createSealedLog(LEAVES);
  const url = Object.assign(new URL(testAdminUrl()), { pathname: new URL(log.registry.databaseUrl).pathname });
  owner = new Client({ connectionString: url.href });
  await owner.connect();
  // As in a log that has stood for a while: a young checkpoint may have no signature yet.
  await owner.query(`
    set session_replication_role = replica;
    alter table log_checkpoint disable trigger all;
    update log_checkpoint set integrated_at = integrated_at - interval '1 hour';
    alter table log_checkpoint enable trigger all;
    alter table log_checkpoint enable always trigger refuse_change;
    alter table log_checkpoint enable always trigger refuse_other_note;
    set session_replication_role = origin`);
});
afterAll(async () => {
  await owner?.end();
  await log?.stop();
});

const verify = () => verifyRows(rowsOn(owner), log.options);

/** Runs so many rounds, each in a savepoint that is given up. */
async function rounds(begin: readonly string[], round: (n: number) => Promise<void>): Promise<void> {
  for (let n = 0; n < ROUNDS;) {
    await owner.query('begin');
    for (const statement of begin) await owner.query(statement);
    for (const end = Math.min(ROUNDS, n + AT_ONCE); n < end; n += 1) {
      await owner.query('savepoint round');
      await round(n);
      await owner.query('rollback to savepoint round');
      await owner.query('release savepoint round');
    }
    await owner.query('rollback');
    await owner.query(`vacuum ${TABLES}`);
  }
}

/** An edit of the kind whose turn it is, that changed something. */
async function edited(edits: readonly Edit[]): Promise<string> {
  for (;;) {
    const edit = chance.of(edits);
    await owner.query('savepoint edit');
    // What the database itself refuses was no edit.
    const isDone = await edit.run(owner, chance).catch(() => false);
    if (isDone) return `${edit.kind}: ${edit.name}`;
    await owner.query('rollback to savepoint edit');
  }
}

test(`${ROUNDS} random single edits of a sealed log are detected, each of them`, async () => {
  const kinds = [ALTER, DELETE, REORDER, TRUNCATE, forksWith(log.key), INSERT];
  const off = TABLES.split(', ').map((table) => `alter table ${table} disable trigger all`);
  const unseen: string[] = [];
  const seen = new Set<string>();
  await rounds(['set local session_replication_role = replica', ...off], async (n) => {
    const name = await edited(kinds[n % kinds.length] ?? ALTER);
    seen.add(name.split(':')[0] ?? '');
    const { findings } = await verify();
    if (findings.length === 0) unseen.push(name);
  });
  expect({ seed, unseen }).toEqual({ seed, unseen: [] });
  expect(seen.size).toBe(6);
});

test(`${ROUNDS} clean runs raise no alarm, entries and deletions by decision among them`, async () => {
  const alarms: string[] = [];
  await rounds([], async () => {
    const did = await cleanRun(owner, chance, log.key);
    const verification = await verify();
    if (verification.findings.length > 0) alarms.push(`${did}: ${reportOf(verification).join('\n')}`);
  });
  expect({ seed, alarms }).toEqual({ seed, alarms: [] });
});
