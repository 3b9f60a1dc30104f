import { runsEveryBlockAt } from '@brobygger/testkit';
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { haRounds } from '../../packages/testkit/src/environment';
import { makePassingFolder } from '../../packages/testkit/src/passing-folder';
import { queryOn } from '../faults/query-on';
import { startTraffic, type Traffic } from '../faults/traffic';
import { openPageShell } from '../harness/page-shell';
import { startHaTopology, type HaTopology } from './ha-topology';
import { startLanes, type Acknowledged, type Lanes, type Read } from './ha-lanes';

const ROUNDS = haRounds();
const LANES = 4;
const READERS = 4;
/** A giving that was not acknowledged costs a youth. */
const YOUTHS = LANES * (10 + ROUNDS * 2 * 4);

/** The last steps of the guide. */
const STEPS = runsEveryBlockAt('docs/operator-ha.md#ask-it-and-take-its-leader-away', 'sh');

const STARTED_WITHIN_S = 15 * 60;

let topology: HaTopology;
let startedInS: number;
beforeAll(async () => {
  const began = performance.now();
  spawnSync(process.execPath, [join(__dirname, '..', '..', 'scripts', 'build.mjs')]);
  topology = await startHaTopology();
  startedInS = (performance.now() - began) / 1000;
});
afterAll(() => topology?.stop());

const say = (line: string): void => void process.stdout.write(`${line}\n`);

test('a new operator has it up by the guide, asks it, and takes its leader away', async () => {
  say(`up in ${startedInS.toFixed(0)} s`);
  expect(startedInS).toBeLessThan(STARTED_WITHIN_S);
  const folder = makePassingFolder();
  const shell = openPageShell(folder, topology.said);
  const [ask, see, takeAway] = STEPS.map((step) => (): Promise<string> => shell.succeed(step.use()));
  if (ask === undefined || see === undefined || takeAway === undefined) throw new TypeError('a step is missing');
  expect(JSON.parse(await ask())).toMatchObject({
    data: { navCaseload: { edges: [{ node: { name: 'Leila Fjord' } }] } },
  });
  expect(await see()).toMatch(/Leader[\s\S]*Sync Standby|Sync Standby[\s\S]*Leader/);
  const leader = await topology.leader();
  await takeAway();
  await topology.leader(leader);
  for (let answer = ''; !answer.includes('Leila Fjord');) answer = await ask().catch(() => '');
  await topology.isWhole(leader);
  rmSync(folder, { recursive: true });
});

/** The longest time without an acknowledged write from the fault on, in seconds. */
function gapSince(fault: number, acknowledged: readonly Acknowledged[]): number {
  const times = [fault, ...acknowledged.map(({ at }) => at).filter((at) => at > fault)];
  return Math.max(...times.slice(1).map((at, n) => at - (times[n] ?? at))) / 1000;
}

const FAULTS = [
  ['killed', (leader: string) => topology.kill(leader)],
  ['stopped, and resumed when another leads', (leader: string) => topology.freeze(leader)],
] as const;

test('whatever happens to the leader, no acknowledged write is lost, and nothing that was withdrawn is read', async () => {
  const lanes = await startLanes(topology, LANES, YOUTHS);
  const traffic = startTraffic(READERS, (n) => lanes.read(n));
  const gaps = new Map<string, number[]>();
  let seen: readonly Read[] = [];
  try {
    await lanes.turn();
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [what, strike] of FAULTS) {
        const gap = await happens(lanes, strike);
        gaps.set(what, [...(gaps.get(what) ?? []), gap]);
        say(`round ${round + 1} of ${ROUNDS}: leader ${what}, no write for ${gap.toFixed(1)} s`);
      }
    }
  } finally {
    await lanes.stop();
    seen = await traffic.stop();
  }
  const reads = [...seen, ...lanes.after];

  for (const [what, seconds] of gaps) {
    const sorted = [...seconds].sort((one, other) => one - other).map((each) => each.toFixed(1));
    say(`leader ${what}: ${seconds.length} times, no write for ${sorted.join(', ')} s`);
  }
  expect(await lost(lanes.acknowledged)).toEqual([]);
  expect(staleOf(reads)).toEqual([]);
  expect(await notEntered(reads)).toEqual([]);
  expect(reads.filter(({ hasCarried }) => hasCarried).length).toBeGreaterThan(LANES * ROUNDS);
});

/** Answers with how long nothing was written, once all is as before. */
async function happens(lanes: Lanes, strike: (leader: string) => void | (() => void)): Promise<number> {
  const leader = await topology.leader();
  const fault = performance.now();
  const resume = strike(leader);
  await topology.leader(leader);
  await lanes.turn();
  resume?.();
  await topology.isWhole(leader);
  await lanes.turn();
  return gapSince(fault, lanes.acknowledged);
}

/** Of what youths were told has been done, what the registry's database does not have. */
async function lost(acknowledged: readonly Acknowledged[]): Promise<readonly string[]> {
  const rows = await queryOn<{ id: string; withdrawn: boolean }>(
    topology.ownerUrl('consent'),
    'select id, withdrawn_at is not null as withdrawn from consent',
  );
  const kept = new Map(rows.map(({ id, withdrawn }) => [id, withdrawn]));
  say(`${acknowledged.length} writes were acknowledged`);
  return acknowledged
    .filter(({ what, consentId }) => (what === 'given' ? !kept.has(consentId) : kept.get(consentId) !== true))
    .map(({ what, consentId }) => `${what} ${consentId}`);
}

function staleOf(reads: readonly Read[]): readonly string[] {
  const judged = reads.filter((read) => read.lane.timeline.wasVoidDuring(read));
  say(`${reads.length} reads, ${judged.length} of them while nothing was consented to`);
  return judged.filter(({ hasCarried }) => hasCarried).map(({ personId }) => personId);
}

/** Reads that gave something of which the log, as it was in the end, has nothing. */
async function notEntered(reads: readonly Read[]): Promise<readonly string[]> {
  const rows = await queryOn<{ person_id: string }>(
    topology.ownerUrl('consent'),
    'select person_id from disclosure_entry',
  );
  const entered = new Set(rows.map(({ person_id: personId }) => personId));
  return reads
    .filter(({ hasCarried, personId }) => hasCarried && !entered.has(personId))
    .map(({ personId }) => personId);
}

test('every service is restarted, one process after the other, and no request fails', async () => {
  const lanes = await startLanes(topology, 1, 12);
  const traffic: Traffic<Read> = startTraffic(1, (n) => lanes.read(n));
  await lanes.turn();
  for (const replica of topology.replicas) {
    await topology.restart(replica);
    await lanes.turn();
    say(`${replica} restarted`);
  }
  await lanes.stop();
  const reads = [...(await traffic.stop()), ...lanes.after];
  say(`${topology.replicas.length} processes restarted, ${reads.length} reads, ${lanes.acknowledged.length} writes`);
  expect([...lanes.writeFaults, ...reads.flatMap(({ fault }) => fault ?? [])]).toEqual([]);
  expect(staleOf(reads)).toEqual([]);
});
