import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { consentPersistence } from '@brobygger/consent';
import { connect } from '@brobygger/subgraph-kit';
import { TEST_LOG_KEY } from '@brobygger/testkit';
import {
  openNote,
  parseCheckpoint,
  proveConsistency,
  verifyConsistency,
  type Checkpoint,
} from '@brobygger/transparency-log';
import { isBatteryFull } from '../../packages/testkit/src/environment';
import { createReadNodes } from '../../subgraphs/consent/src/sealing/read-nodes';
import { startDistributed, type Distributed } from '../harness/distributed';
import { createKillableSealer, type KillableSealer, type Moment } from './killable-sealer';
import { startKillableRegistry, type KillableRegistry } from './killable-registry';
import { askOnce, crossed, enteredIn, fillKnownYouths, type KnownYouths, type Read } from './known-youths';
import { queryOn } from './query-on';
import { sealLog, verifyLog } from './seal-and-verify';
import { startTraffic, type Traffic } from './traffic';

const KILLS = isBatteryFull() ? 50 : 3;
const READERS = 4;
const ROOT = join(__dirname, '..', '..');

const KILLED = ['A SEALER', 'DATABASE', 'REGISTRY', 'ALL'] as const;

/** Each step of a round: what was done is there afterwards as a whole, or not at all. */
const MOMENTS: readonly Moment[] = [
  { statement: 'insert into log_checkpoint', moment: 'AFTER_COMMIT' },
  { statement: 'integrate_log', moment: 'AFTER' },
  { statement: 'insert into log_tile', moment: 'AFTER' },
  { statement: 'insert into log_checkpoint', moment: 'BEFORE_COMMIT' },
  { statement: 'update log_checkpoint set note', moment: 'BEFORE' },
  { statement: 'update log_checkpoint set note', moment: 'AFTER' },
];

let topology: Distributed;
let registry: KillableRegistry;
let sealers: readonly KillableSealer[] = [];
let known: KnownYouths;

beforeAll(async () => {
  spawnSync(process.execPath, [join(ROOT, 'scripts', 'build.mjs')]);
  topology = await startDistributed();
  await topology.stopService('consent');
  registry = await startKillableRegistry(topology);
  known = await fillKnownYouths(topology, registry.urls);
  sealers = [createKillableSealer(registry.urls.appUrl), createKillableSealer(registry.urls.appUrl)];
  await Promise.all(sealers.map((sealer) => sealer.start()));
});
afterAll(async () => {
  await Promise.all(sealers.map((sealer) => sealer.stop()));
  await registry?.stop();
  await topology?.stop();
});

/** Kills in the middle of the traffic, and brings back what was killed. */
async function killOnce(traffic: Traffic<Read>, kill: number): Promise<void> {
  const victim = KILLED[kill % KILLED.length];
  // Another moment each time: what is under way then is in another place.
  await traffic.finishes(3 + ((kill * 5) % 13), crossed);
  if (victim === 'A SEALER') {
    const nth = kill / KILLED.length;
    const sealer = sealers[nth % sealers.length];
    await sealer?.dieAt(MOMENTS[nth % MOMENTS.length] as Moment);
    return sealer?.start();
  }
  if (victim === 'ALL') {
    await Promise.all([registry.kill('BOTH'), ...sealers.map((sealer) => sealer.kill())]);
  } else await registry.kill(victim);
  // Questions that are all refused would only take the processors away from the start.
  traffic.pause();
  await registry.start();
  if (victim === 'ALL') await Promise.all(sealers.map((sealer) => sealer.start()));
  traffic.resume();
}

/** Of the notes, each once, by size; no note is signed by another than the log. */
function checkpointsIn(notes: readonly string[]): readonly Checkpoint[] {
  const of = new Map<string, Checkpoint>();
  for (const note of notes) {
    const opened = openNote(note, [TEST_LOG_KEY]);
    const read = opened.ok ? parseCheckpoint(opened.value.text) : null;
    if (!read?.ok) throw new Error('a note that the log did not sign');
    of.set(`${read.value.size} ${read.value.root.toString('base64')}`, read.value);
  }
  return [...of.values()].sort((one, other) => one.size - other.size);
}

/** How often each line stands there. */
function timesIn(lines: readonly string[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const line of lines) times.set(line, (times.get(line) ?? 0) + 1);
  return times;
}

/** All that was signed is one history: one root of one size, and each checkpoint begins the next. */
async function expectOneHistory(checkpoints: readonly Checkpoint[], query: Parameters<typeof createReadNodes>[0]) {
  expect(new Set(checkpoints.map(({ size }) => size)).size).toBe(checkpoints.length);
  for (const [at, { size, root }] of checkpoints.slice(1).entries()) {
    const before = checkpoints[at] as Checkpoint;
    const proof = await proveConsistency(before.size, size, createReadNodes(query, 1, size));
    const claim = { oldSize: before.size, oldRoot: before.root, newSize: size, newRoot: root, proof };
    expect(verifyConsistency(claim)).toMatchObject({ ok: true });
  }
}

test('registry, sealers and database are killed over and over: what was delivered has one entry, and the log one history', async () => {
  const traffic = startTraffic(READERS, (n) => askOnce(topology, known, n));
  for (let kill = 0; kill < KILLS; kill += 1) await killOnce(traffic, kill);
  await traffic.finishes(20, crossed);
  const reads = await traffic.stop();
  const signed = sealers.flatMap((sealer) => sealer.signed());
  // A database that was away is not taken for one that was restored.
  const faults = sealers.flatMap((sealer) => sealer.failures()).filter((code) => code.startsWith('LOG_'));
  expect(faults).toEqual([]);
  await Promise.all(sealers.map((sealer) => sealer.kill()));
  await registry.kill('REGISTRY');

  const { ownerUrl } = registry.urls;
  await sealLog(registry.urls);
  const dataSource = await connect(registry.urls.appUrl, consentPersistence, 1);
  try {
    const notes = await queryOn<{ note: string }>(ownerUrl, 'select note from log_checkpoint order by size');
    const checkpoints = checkpointsIn([...signed, ...notes.map(({ note }) => note)]);
    expect(checkpoints).toHaveLength(notes.length);
    expect(checkpoints.length).toBeGreaterThan(KILLS);
    await expectOneHistory(checkpoints, (_name, text, values) => dataSource.query(text, [...values]));
  } finally {
    await dataSource.destroy();
  }

  const times = {
    registry: timesIn(await enteredIn(ownerUrl)),
    nav: timesIn(await enteredIn(topology.databases.urls.nav.ownerUrl)),
  };
  const deliveries = reads.flatMap((each) => each.deliveries);
  const notOnce = deliveries.filter(
    ({ personId, youthId, field, log }) => times[log].get(`${personId} ${youthId} ${field}`) !== 1,
  );
  expect(notOnce).toEqual([]);
  expect(deliveries.filter(({ log }) => log === 'registry').length).toBeGreaterThan(KILLS * 5);

  const leaves = await queryOn<{ index: string; source: string; kind: string }>(
    ownerUrl,
    'select index, source, kind from log_leaf order by index',
  );
  expect(leaves.map(({ index }) => Number(index))).toEqual(leaves.map((_leaf, at) => at));
  expect(new Set(leaves.map(({ source }) => source)).size).toBe(leaves.length);
  const entries = await queryOn<{ id: string }>(ownerUrl, 'select id from disclosure_entry');
  const sealed = leaves.filter(({ kind }) => kind === 'DISCLOSURE').map(({ source }) => source);
  expect(sealed.sort()).toEqual(entries.map(({ id }) => id).sort());

  expect(await verifyLog(registry.urls)).toContain('nothing is wrong with the log');
  process.stderr.write(
    `${KILLS} kills, ${deliveries.length} values delivered, ${leaves.length} leaves, ${signed.length} signatures\n`,
  );
});
