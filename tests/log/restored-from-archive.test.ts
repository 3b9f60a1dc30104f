import { beginNewLog, consentPersistence, createSealer, type Anchor } from '@brobygger/consent';
import { freePort } from '@brobygger/embedded-database';
import { connect } from '@brobygger/subgraph-kit';
import { runsEveryBlockAt, TEST_LOG_KEY } from '@brobygger/testkit';
import {
  formatVerifierKey,
  generateSigningKey,
  hashLeaf,
  SignatureType,
  verifyTlogProof,
  type SigningKey,
} from '@brobygger/transparency-log';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { statedIn } from '../../subgraphs/consent/src/sealing/checkpoint-note';
import { LogFaultReason } from '../../subgraphs/consent/src/sealing/log-fault';
import { startTestRegistry, type TestRegistry } from '../../subgraphs/consent/src/registry.test-setup';
import { aSeenYouth, rootOf, treeOf } from '../../subgraphs/consent/src/transparency-log/log-tree.test-setup';
import { openPageShell } from '../harness/page-shell';
import { startArchivingPostgres, type ArchivingPostgres } from './archiving-postgres';

const ROOT = join(__dirname, '..', '..');
const RECEIPT = 'query ($id: ID!) { receipt(disclosureId: $id) { proof } }';
const policy = { origin: TEST_LOG_KEY.name, logKeys: [TEST_LOG_KEY], witnessKeys: [], quorum: 0 };

const [foretold] = runsEveryBlockAt('docs/operator.md#the-sealed-log', 'sh');

let postgres: ArchivingPostgres;
let registry: TestRegistry;
let youth: Awaited<ReturnType<typeof aSeenYouth>>;
let lost: Awaited<ReturnType<typeof treeOf>>;
let receipt: { readonly entryId: string; readonly proof: string };
let folder: string;
let note: string | null = null;
const anchor: Anchor = { read: () => Promise.resolve(note), keep: (next) => Promise.resolve(void (note = next)) };
const seals = (dataSource: TestRegistry['dataSource'], key: SigningKey = TEST_LOG_KEY): Promise<void> =>
  createSealer(dataSource, { key, anchor }).seal();

/** A database that archives, of which the base is copied while youths are seen; then it goes on, and its disk is lost. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'restored-'));
  postgres = await startArchivingPostgres();
  registry = await startTestRegistry(new Date('2026-03-02T10:00:00Z'), undefined, postgres.adminUrl);
  // The database goes away under the relay, which tries again.
  registry.loses('nobody');
  youth = await aSeenYouth(registry);
  await seals(registry.dataSource);
  receipt = await aReceipt();
  await postgres.backUp(() => seesAndSeals('while the base is copied', 20));
  await seesAndSeals('archived', 5);
  await postgres.archived();
  await seesAndSeals('written ahead, and not archived', 5);
  lost = await treeOf(registry);
  await postgres.loseDisk();
});
afterAll(async () => {
  await registry?.subgraph.stop();
  await postgres?.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function seesAndSeals(what: string, times: number): Promise<void> {
  for (let n = 0; n < times; n += 1) {
    await youth.see(`${what} ${n}`);
    await seals(registry.dataSource);
  }
}

async function aReceipt() {
  const [entry] = await registry.dataSource.query<[{ id: string }]>(
    'select id from disclosure_entry where youth_id = $1',
    [youth.youthId],
  );
  const { data } = await registry.ask(youth.youth, RECEIPT, { id: entry.id });
  return { entryId: entry.id, proof: (data as { receipt: { proof: string } }).receipt.proof };
}

/** The database on the server that was recovered. */
const on = (url: string, port: number): string => Object.assign(new URL(url), { port: String(port) }).href;

/** What is wrong with the log in the database, beside what somebody holds of it, as `npm run verify-log` says it. */
async function verified(adminUrl: string, held: string): Promise<string> {
  const file = join(folder, 'held');
  writeFileSync(file, held);
  const database = Object.assign(new URL(adminUrl), { pathname: new URL(registry.databaseUrl).pathname }).href;
  const words = ['--database', database, '--key', formatVerifierKey(TEST_LOG_KEY), '--holds', file];
  const run = promisify(execFile)(process.execPath, ['tools/verify-log/dist/verify-log.js', ...words], { cwd: ROOT });
  const { stdout } = await run.catch((failed: { readonly stdout: string }) => failed);
  return stdout.trim().split('\n').at(-1) ?? '';
}

test('from the base, the archive and what was written ahead the log is the same, and goes on under its name', async () => {
  const server = await postgres.recover({ isWholeWalLeft: true });
  const tree = await treeOf(registry);
  expect(tree).toEqual(lost);
  expect(tree.checkpoints.at(-1)?.root).toEqual(rootOf(tree.leaves.map(({ commitment }) => commitment)));
  expect(await verified(server.adminUrl, note ?? '')).toBe('nothing is wrong with the log');
  const leaf = tree.leaves.find(({ source }) => source === receipt.entryId);
  const proven = verifyTlogProof(receipt.proof, hashLeaf(leaf?.commitment ?? Buffer.alloc(32)), policy);
  expect(proven).toMatchObject({ ok: true });

  await seesAndSeals('after it was recovered', 1);
  const { leaves, checkpoints } = await treeOf(registry);
  expect([leaves.slice(0, -1), checkpoints.slice(0, -1)]).toEqual([lost.leaves, lost.checkpoints]);
  expect(statedIn(checkpoints.at(-1)?.note ?? '')).toMatchObject({ origin: TEST_LOG_KEY.name, size: leaves.length });
  expect(note).toBe(checkpoints.at(-1)?.note);
});

test('from the base and the archive alone it is shorter: it does not go on under its name, and a new log follows it', async () => {
  const held = lost.checkpoints.at(-1)?.note ?? '';
  note = held;
  const port = await freePort();
  const server = await postgres.recover({ isWholeWalLeft: false, port });
  const dataSource = await connect(on(registry.databaseUrl, port), consentPersistence);
  const before = await treeOf({ dataSource });
  expect(before.leaves.length).toBeLessThan(lost.leaves.length);
  expect(before.leaves).toEqual(lost.leaves.slice(0, before.leaves.length));
  await expect(seals(dataSource)).rejects.toMatchObject({ code: LogFaultReason.SHORTER });
  expect(await treeOf({ dataSource })).toEqual(before);
  expect(await verified(server.adminUrl, held)).not.toBe('nothing is wrong with the log');

  const { key: next, secret } = generateSigningKey('after-the-loss.test/log', SignatureType.ED25519);
  const shell = openPageShell(folder, {
    CONSENT_MIGRATION_DATABASE_URL: on(registry.ownerUrl, port),
    LOG_SIGNING_KEY: secret,
  });
  writeFileSync(join(shell.folder, 'lost.checkpoint'), held);
  expect(await shell.succeed(foretold?.use() ?? 'false')).toContain(`the log \`${next.name}\` would follow`);
  const quiet = { say: () => undefined, isDryRun: false };
  await beginNewLog(on(registry.ownerUrl, port), { key: next, follows: held }, quiet);
  await seals(dataSource, next);
  expect(statedIn(note)).toMatchObject({ origin: next.name, size: 1 });
  const [{ follows }] = await dataSource.query<[{ follows: string }]>('select follows from log_origin where id = 2');
  expect(follows).toBe(held);
  await dataSource.destroy();
  await server.stop();
});
