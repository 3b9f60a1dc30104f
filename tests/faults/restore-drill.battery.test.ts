import { consentPersistence, createSealer } from '@brobygger/consent';
import { makeRestorePoint } from '@brobygger/commands';
import { OWNER_NAMES, SERVICE_NAMES } from '@brobygger/domain';
import { retellLogOf } from '@brobygger/platform';
import { connect } from '@brobygger/subgraph-kit';
import { runsEveryBlockAt, TEST_LOG_KEY } from '@brobygger/testkit';
import { formatVerifierKey } from '@brobygger/transparency-log';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { isBatteryFull } from '../../packages/testkit/src/environment';
import { settled } from '../harness/test-databases';
import { startDrillClusters, type DrillClusters } from './drill-clusters';
import { fillDrillWorld, PROMISES, type DrillWorld, type DrillYouth, type Promised } from './drill-world';
import { startTraffic, type Traffic } from './traffic';

const IS_FULL = isBatteryFull();
/** The registry's database is in a cluster of its own, with a log and a clock of its own; in the full form every database is. */
const CLUSTERS = IS_FULL ? SERVICE_NAMES.map((name) => [name]) : [['consent' as const], OWNER_NAMES];
const YOUTHS = IS_FULL ? 240 : 24;
const WRITERS = IS_FULL ? 8 : 2;
const POINT = 'before-the-loss';
const ROOT = join(__dirname, '..', '..');

/** A second goes by between the points of two clusters: much is told meanwhile, and which is the first of them matters. */
const slowly = (url: string): string =>
  Object.assign(new URL(url), { search: `options=${encodeURIComponent('-c post_auth_delay=1')}` }).href;

// The clusters are recovered by them.
runsEveryBlockAt('docs/operator-backup.md#restore', 'sh');

let clusters: DrillClusters;
let world: DrillWorld;
/** What was acknowledged, and heard by all, before the restore point was asked for, and before the disks were lost. */
let [beforePoint, beforeLoss]: [readonly Promised[], readonly Promised[]] = [[], []];
let began: Date;
let traffic: Traffic<void> | undefined;

/**
 * Writing never ceases: bases are copied, the point is made and the disks are lost in the middle of it. What comes after the point is in
 * the archives of the owners, and in no archive of the registry's.
 */
beforeAll(async () => {
  clusters = await startDrillClusters(CLUSTERS);
  world = await fillDrillWorld(clusters.topology, YOUTHS);
  await seal();
  began = new Date();
  const acknowledged: Promised[] = [];
  const writing = (traffic = startTraffic(WRITERS, async (n) => {
    const youth = world.youths[n];
    const promised = youth === undefined ? null : await world.promise(youth);
    if (promised !== null) acknowledged.push(promised);
    await world.read(world.youths[n % YOUTHS] as DrillYouth).catch(() => undefined);
  }));
  const third = (): Promise<void> => writing.finishes(YOUTHS / 3 - WRITERS, () => true);
  await third();
  await clusters.backUp();
  await third();
  await seal();
  beforePoint = [...acknowledged];
  const said: string[] = [];
  const addresses = new Map([...clusters.addresses].map(([name, url]) => [name, IS_FULL ? slowly(url) : url] as const));
  await makeRestorePoint([POINT], { addresses, at: began, say: (line) => said.push(line) });
  expect(said.at(-1)).toMatch(/consent: `before-the-loss` is archived in [0-9A-F]{24}$/);
  await third();
  await clusters.archived(OWNER_NAMES);
  beforeLoss = [...acknowledged];
  await clusters.loseEverything();
  await traffic.stop();
}, 600_000);
afterEach(() => clusters?.halt());
afterAll(async () => {
  await traffic?.stop();
  await clusters?.stop();
});

/** The log is signed as it stands. */
async function seal(): Promise<void> {
  const dataSource = await connect(clusters.topology.databases.urls.consent.appUrl, consentPersistence, 1);
  const anchor = { read: () => Promise.resolve(null), keep: () => Promise.resolve() };
  await createSealer(dataSource, { key: TEST_LOG_KEY, anchor }).seal();
  await dataSource.destroy();
}

/** What `npm run verify-log` says last of the registry's database. */
async function verified(): Promise<string> {
  const database = clusters.topology.databases.urls.consent.ownerUrl;
  const words = ['--database', database, '--key', formatVerifierKey(TEST_LOG_KEY)];
  const run = promisify(execFile)(process.execPath, ['tools/verify-log/dist/verify-log.js', ...words], { cwd: ROOT });
  const { stdout } = await run.catch((failed: { readonly stdout: string }) => failed);
  return stdout.trim().split('\n').at(-1) ?? '';
}

/** How much the logs of owners have that the registry's has not. */
async function missingInLog(): Promise<number> {
  const { databases } = clusters.topology;
  await settled(databases);
  const idsAt = async (name: (typeof SERVICE_NAMES)[number]): Promise<readonly string[]> =>
    (await databases.query<{ id: string }>(name, 'select id from disclosure_entry')).map(({ id }) => id);
  const known = new Set(await idsAt('consent'));
  const entered = (await Promise.all(OWNER_NAMES.map(idsAt))).flat();
  expect(entered.length).toBeGreaterThan(YOUTHS / 3);
  return entered.filter((id) => !known.has(id)).length;
}

const kindsOf = (promised: readonly Promised[]): readonly string[] => [
  ...new Set(promised.map(({ kind }) => kind).sort()),
];

test('to one restore point: all that had been acknowledged holds, no entry is missing in the log, and it verifies', async () => {
  expect(beforePoint.length).toBeGreaterThan(YOUTHS / 3);
  expect(kindsOf(beforePoint)).toEqual([...PROMISES].sort());
  await clusters.restore(POINT);
  await world.untilWell();
  // Of whom nothing was promised, each would be found broken.
  expect(kindsOf(await world.broken(world.neverPromised))).toEqual([...PROMISES].sort());
  expect(await world.broken(beforePoint)).toEqual([]);
  expect(await missingInLog()).toBe(0);
  await seal();
  expect(await verified()).toBe('nothing is wrong with the log');
});

if (IS_FULL) {
  test('each as far as its archive goes: what one of them has is known to all, and owners tell the log again', async () => {
    expect(beforeLoss.length).toBeGreaterThan(beforePoint.length);
    expect(kindsOf(beforeLoss.slice(beforePoint.length))).toEqual([...PROMISES].sort());
    await clusters.restore();
    await world.untilWell();
    expect(await world.broken(beforeLoss)).toEqual([]);
    expect(await missingInLog()).toBeGreaterThan(0);
    for (const name of OWNER_NAMES) {
      await retellLogOf(name, clusters.topology.databases.urls[name].ownerUrl, { since: began, say: () => undefined });
    }
    expect(await missingInLog()).toBe(0);
    await seal();
    expect(await verified()).toBe('nothing is wrong with the log');
  });
}
