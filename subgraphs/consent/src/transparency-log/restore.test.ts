import { connect } from '@brobygger/subgraph-kit';
import { adminOf, backupOf, handOn, TEST_LOG_KEY } from '@brobygger/testkit';
import { generateSigningKey, hashLeaf, SignatureType, verifyTlogProof } from '@brobygger/transparency-log';
import { consentPersistence } from '../consent-nouns';
import { startTestRegistry, type TestRegistry } from '../registry.test-setup';
import type { Anchor } from '../sealing/anchor';
import { beginNewLog } from '../begin-new-log';
import { statedIn } from '../sealing/checkpoint-note';
import { LogFaultReason } from '../sealing/log-fault';
import { aSeenYouth, rootOf, treeOf } from './log-tree.test-setup';
import { createSealer } from '../sealing/sealer';

const key = TEST_LOG_KEY;
const policy = { origin: key.name, logKeys: [key], witnessKeys: [], quorum: 0 };
const RECEIPT = 'query ($id: ID!) { receipt(disclosureId: $id) { proof } }';

/** What is kept outside of any database. */
function anAnchor(): Anchor & { note(): string } {
  let kept: string | null = null;
  return {
    read: () => Promise.resolve(kept),
    keep: (note) => Promise.resolve(void (kept = note)),
    note: () => kept ?? '',
  };
}

let registry: TestRegistry;
const stops: (() => Promise<unknown>)[] = [];
beforeAll(async () => {
  registry = await startTestRegistry(new Date('2026-03-02T10:00:00Z'));
  // A copy is taken past whoever is connected: what the relay was at breaks off, and is tried again.
  registry.loses('nobody');
});
afterAll(async () => {
  for (const stop of stops.reverse()) await stop();
  await registry.stop();
});

/** The database as a backup of this moment is restored. */
async function restored() {
  const { ownerUrl, databaseUrl } = registry;
  const database = await backupOf({ ownerUrl, appUrl: databaseUrl });
  const dataSource = await connect(database.appUrl, consentPersistence);
  stops.push(
    () => database.drop(),
    () => dataSource.destroy(),
  );
  return { ...database, dataSource, tree: () => treeOf({ dataSource }) };
}

/** Brings what the archive has of after the backup, table by table, as it was written: no trigger runs again. */
async function bringsTheRest(appUrl: string): Promise<void> {
  const [from, to] = [await handOn('archive', registry.ownerUrl), await adminOf(appUrl)];
  for (const [table, conflict] of [
    ['disclosure_commitment', ''],
    ['disclosure_entry', ''],
    ['log_leaf', ''],
    ['log_tile', 'on conflict (origin, level, index) do update set hashes = excluded.hashes'],
    ['log_checkpoint', ''],
  ] as const) {
    const [{ rows } = {}] = await from.on(`select json_agg(t)::text as rows from ${table} t`);
    const key = {
      disclosure_commitment: 'id',
      disclosure_entry: 'id',
      log_leaf: 'source',
      log_checkpoint: 'size',
      log_tile: null,
    }[table];
    const isNew = key === null ? '' : `where n.${key} not in (select ${key} from ${table})`;
    await to.on(
      `insert into ${table} select n.* from json_populate_recordset(null::${table}, $1::json) n ${isNew} ${conflict}`,
      [rows],
    );
  }
  await to.on(`select setval('log_month.number', (select max(seq) from disclosure_commitment))`);
  await Promise.all([from.stop(), to.stop()]);
}

test('a backup is restored to the same root, of what was sealed and of what still waited, and receipts of before verify', async () => {
  const { youthId, youth, see } = await aSeenYouth(registry);
  const [{ id }] = await registry.dataSource.query<[{ id: string }]>(
    'select id from disclosure_entry where youth_id = $1',
    [youthId],
  );
  const { data } = await registry.ask(youth, RECEIPT, { id });
  const { proof } = (data as { receipt: { proof: string } }).receipt;
  await see('what waits');
  const backup = await restored();
  await registry.sealer.seal();
  await createSealer(backup.dataSource, { key, anchor: null }).seal();
  const [before, after] = [await treeOf(registry), await backup.tree()];
  expect(after.leaves).toEqual(before.leaves);
  expect(after.checkpoints).toEqual(before.checkpoints);
  expect(after.checkpoints.at(-1)?.root).toEqual(rootOf(after.leaves.map(({ commitment }) => commitment)));
  const leaf = after.leaves.find(({ source }) => source === id);
  const verified = verifyTlogProof(proof, hashLeaf(leaf?.commitment ?? Buffer.alloc(32)), policy);
  expect(verified).toMatchObject({ ok: true });
  const { size, root } = (verified as { value: { checkpoint: { size: number; root: Buffer } } }).value.checkpoint;
  expect(rootOf(after.leaves.slice(0, size).map(({ commitment }) => commitment))).toEqual(root);
});

test('restored to an earlier moment it does not go on under its name until what is missing has come; then it goes on', async () => {
  const anchor = anAnchor();
  const { see } = await aSeenYouth(registry);
  const sealer = createSealer(registry.dataSource, { key, anchor });
  await sealer.seal();
  const backup = await restored();
  await see('after the backup');
  await see('and again');
  await sealer.seal();
  const early = createSealer(backup.dataSource, { key, anchor });
  await expect(early.seal()).rejects.toMatchObject({ code: LogFaultReason.SHORTER });
  await bringsTheRest(backup.appUrl);
  await early.seal();
  expect(await backup.tree()).toEqual(await treeOf(registry));
  await backup.dataSource.query(
    `insert into disclosure_entry (id, at, request_id, youth_id, person_id, role, purpose, basis, categories, fields)
     values (gen_random_uuid(), now(), 'r', gen_random_uuid(), 'Z1', 'CASEWORKER', 'B107', 'OWN_SERVICE', '{}', '{}')`,
  );
  await early.seal();
  const { leaves, checkpoints } = await backup.tree();
  expect(leaves.slice(0, -1)).toEqual((await treeOf(registry)).leaves);
  expect(statedIn(anchor.note())).toMatchObject({ size: leaves.length, root: checkpoints.at(-1)?.root });
});

test('where what is missing is lost, a new log follows the last checkpoint that somebody holds', async () => {
  const anchor = anAnchor();
  const { see } = await aSeenYouth(registry);
  const sealer = createSealer(registry.dataSource, { key, anchor });
  await sealer.seal();
  const backup = await restored();
  await see('lost for good');
  await sealer.seal();
  const held = anchor.note();
  await expect(createSealer(backup.dataSource, { key, anchor }).seal()).rejects.toMatchObject({
    code: LogFaultReason.SHORTER,
  });
  const next = generateSigningKey('after-the-fire.test/log', SignatureType.ED25519).key;
  await beginNewLog(backup.ownerUrl, { key: next, follows: held }, { say: () => undefined, isDryRun: false });
  await createSealer(backup.dataSource, { key: next, anchor }).seal();
  expect(statedIn(anchor.note())).toMatchObject({ origin: next.name, size: 1 });
  const [origin] = await backup.dataSource.query<[{ follows: string }]>(
    'select follows from log_origin order by id desc limit 1',
  );
  expect(origin.follows).toBe(held);
});
