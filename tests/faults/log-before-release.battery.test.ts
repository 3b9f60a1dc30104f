import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { connect } from '@brobygger/subgraph-kit';
import { isBatteryFull } from '../../packages/testkit/src/environment';
import { consentPersistence } from '../../subgraphs/consent/src/consent-nouns';
import { createCompareLog } from '../../subgraphs/consent/src/log-difference/compare-log';
import { aMoment } from '../harness/a-moment';
import { startDistributed, type Distributed } from '../harness/distributed';
import { startKillableRegistry, type KillableRegistry } from './killable-registry';
import { askOnce, crossed, enteredIn, fillKnownYouths, type KnownYouths, type Read } from './known-youths';
import { startTraffic, type Traffic } from './traffic';

/** After each kill the services of the database take no token for ten seconds (ADR 0021). */
const KILLS = isBatteryFull() ? 20 : 1;
const READERS = 6;

let topology: Distributed;
let registry: KillableRegistry;
let known: KnownYouths;

beforeAll(async () => {
  spawnSync(process.execPath, [join(__dirname, '..', '..', 'scripts', 'build.mjs')]);
  topology = await startDistributed();
  await topology.stopService('consent');
  registry = await startKillableRegistry(topology);
  known = await fillKnownYouths(topology, registry.urls);
});
afterAll(async () => {
  await registry?.stop();
  await topology?.stop();
});

/** Kills in the middle of the traffic, watches some of it go by while all is down, and brings it back. */
async function killOnce(traffic: Traffic<Read>, kill: number): Promise<{ readonly from: number; readonly to: number }> {
  // Another moment each time: what is under way then is in another place.
  await traffic.finishes(3 + ((kill * 5) % 13), crossed);
  await registry.kill();
  const from = performance.now();
  // What stays inside NAV goes on.
  await traffic.finishes(6, ({ began, deliveries }) => began >= from && deliveries.length > 0);
  const to = performance.now();
  // Questions that are all refused would only take the processors away from the start.
  traffic.pause();
  await registry.start();
  traffic.resume();
  return { from, to };
}

test('whatever reached a worker is in the log, though registry and database were killed over and over', async () => {
  const traffic = startTraffic(READERS, (n) => askOnce(topology, known, n));
  const away: { readonly from: number; readonly to: number }[] = [];
  for (let kill = 0; kill < KILLS; kill += 1) away.push(await killOnce(traffic, kill));
  await traffic.finishes(20, crossed);
  const reads = await traffic.stop();

  const logs = {
    registry: new Set(await enteredIn(registry.urls.ownerUrl)),
    nav: new Set(await enteredIn(topology.databases.urls.nav.ownerUrl)),
  };
  const deliveries = reads.flatMap((each) => each.deliveries);
  const unlogged = deliveries.filter(
    ({ personId, youthId, field, log }) => !logs[log].has(`${personId} ${youthId} ${field}`),
  );
  expect(unlogged).toEqual([]);
  const whileAway = reads.filter(({ began, ended }) => away.some(({ from, to }) => from <= began && ended <= to));
  expect(whileAway.filter(crossed)).toEqual([]);

  // What stays inside NAV goes on all the while, and enough has come through for the above to say something.
  expect(whileAway.filter(({ deliveries: own }) => own.length > 0).length).toBeGreaterThan(KILLS);
  expect(deliveries.filter(({ log }) => log === 'registry').length).toBeGreaterThan(KILLS * 10);
  expect(await differencesOf(reads.flatMap(({ ofNav }) => ofNav))).toEqual([]);
});

/** What the registry misses of what was counted, once NAV, which lived on, has told of all these requests. */
async function differencesOf(requests: readonly string[]): Promise<readonly unknown[]> {
  const database = await connect(registry.urls.appUrl, consentPersistence);
  const compare = createCompareLog(database);
  const count = async (text: string, values: readonly unknown[] = []): Promise<number | undefined> =>
    ((await database.query(text, [...values])) as readonly { readonly count: number }[])[0]?.count;
  try {
    while ((await count(TOLD, [requests])) !== requests.length) await aMoment();
    while ((await count(UNCOMPARED)) !== 0) await compare(0);
    return (await database.query('select * from log_difference')) as readonly unknown[];
  } finally {
    await database.destroy();
  }
}

const TOLD = `select count(distinct r->>'request_id')::int as count from release_report, jsonb_array_elements(requests) r
  where owner = 'NAV' and r->>'request_id' = any($1)`;
const UNCOMPARED = 'select count(*)::int as count from release_report where not is_compared';
