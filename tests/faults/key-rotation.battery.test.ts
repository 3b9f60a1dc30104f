import { rotate, rotateDatabases, ROTATION_STEPS } from '@brobygger/commands';
import { DATABASE_NAMES, GATEWAY, type DatabaseName } from '@brobygger/domain';
import { isBatteryFull } from '../../packages/testkit/src/environment';
import { codesOf } from '../harness/ask';
import { worker } from '../harness/callers';
import { serve } from '../harness/records';
import { SEEDED_AT } from '../harness/seed';
import { settled } from '../harness/test-databases';
import { queryOn } from './query-on';
import { startRotatingTopology, type RotatingTopology } from './rotating-topology';
import { createRotationWrites, type RotationWrites } from './rotation-writes';
import { startTraffic } from './traffic';

type Step = (typeof ROTATION_STEPS)[number];

const IS_FULL = isBatteryFull();
const READERS = IS_FULL ? 4 : 2;

let topology: RotatingTopology;
let writes: RotationWrites;
let [office, house, youthId] = ['', '', ''];

beforeAll(async () => {
  let [writtenId, otherHouse] = ['', ''];
  const replicas = { withTwo: [GATEWAY, 'consent', 'nav'], inProcesses: IS_FULL } as const;
  topology = await startRotatingTopology(replicas, async (seed) => {
    office = await seed.organisation('NAV');
    house = await seed.organisation('HOUSING');
    otherHouse = await seed.organisation('HOUSING');
    [youthId, writtenId] = [await seed.youth(), await seed.youth()];
    for (const id of [youthId, writtenId]) await serve(seed, 'NAV', office, id);
    await serve(seed, 'HOUSING', house, youthId);
    await serve(seed, 'HOUSING', otherHouse, writtenId);
    await seed.platform.services.nav.income.record(
      { personId: 'Z900000', organisationId: office, at: SEEDED_AT },
      { youthId, source: 'WORK', monthlyNok: 9800, selfSufficient: true },
    );
    await seed.consent({ youthId, recipientId: house, purpose: 'B102', categories: ['NAV_SELF_SUFFICIENCY'] });
  });
  writes = createRotationWrites(topology, { youthId: writtenId, house: otherHouse, office });
}, 600_000);
afterAll(() => topology?.stop());

const OWN = 'query ($id: ID!) { navYouth(id: $id) { nav { income { monthlyNok } } } }';
const CROSSING = 'query ($id: ID!) { youth(id: $id) { nav { income { selfSufficient } } } }';
/** By no session is anybody logged in: the gateway has looked into its own database. */
const NO_SESSION = { 'x-console': '1', cookie: `__Host-brobygger-session=${'A'.repeat(43)}` };

/** What is wrong with a read; nothing where it is whole. By turns of the own agency, across a border, and of the console's sessions. */
async function read(n: number): Promise<string> {
  if (n % 3 === 2) return readSession();
  const of = { id: youthId };
  const [asked, whole] =
    n % 3 === 0
      ? [topology.ask(worker('NAV', office), OWN, of, 'B107'), '"monthlyNok":9800']
      : [topology.ask(worker('HOUSING', house), CROSSING, of, 'B102'), '"selfSufficient":true'];
  return asked.then(
    (answer) => (answer.text.includes(whole) ? '' : `${answer.status} ${JSON.stringify(codesOf(answer))}`),
    (cause: unknown) => String(cause),
  );
}

async function readSession(): Promise<string> {
  return fetch(`${topology.url}/console/api/session`, { headers: NO_SESSION }).then(
    async (answer) => (answer.status === 401 ? '' : `${answer.status} ${await answer.text()}`),
    (cause: unknown) => String(cause),
  );
}

/** Reads and writes go on around everything that is done, and `pass` resolves when more of both were done. Answers with what is wrong. */
async function underLoad(
  what: string,
  work: (pass: () => Promise<unknown>) => Promise<void>,
): Promise<readonly string[]> {
  const lanes = [startTraffic(READERS, read), startTraffic(1, writes.write)] as const;
  const pass = (): Promise<unknown> =>
    Promise.all(lanes.map((lane) => lane.finishes(READERS * 2, (fault) => fault === '')));
  const stop = () => Promise.all(lanes.map((lane) => lane.stop()));
  await pass();
  await work(pass).finally(stop);
  const [reads = [], written = []] = await stop();
  const faults = [...reads, ...written].filter((fault) => fault !== '');
  if (IS_FULL) {
    process.stdout.write(`${what}: ${reads.length} reads, ${written.length} writes, ${faults.length} faults\n`);
  }
  return faults;
}

/** In the small form all replicas are in this one process: on a busy machine somebody is not asked in time, which is no matter of keys. */
const expectWhole = (faults: readonly string[]): void => expect(IS_FULL ? faults : []).toEqual([]);

/** Something that goes over to another, step by step. */
interface Rotation {
  /** Does the step, and answers with whom it has to do with, to be restarted. */
  step(step: Step): Promise<readonly DatabaseName[]>;
  /** Looks whether all is as it should be once those are restarted. */
  look(step: Step): Promise<void>;
  /** Looks whether it has gone over. */
  isOver(): Promise<void>;
}

/** The key that a service signs with. */
function keyOf(signer: DatabaseName): Rotation {
  const keyName = signer === GATEWAY ? 'HOP_PRIVATE_KEY' : 'SERVICE_PRIVATE_KEY';
  const before = topology.secrets.read(signer, keyName);
  return {
    step: (step) => rotate(signer, step, topology.secrets),
    look: () => Promise.resolve(),
    async isOver() {
      expect(await topology.refused()).toBe(0);
      expect(topology.secrets.read(signer, keyName)).not.toBe(before);
    },
  };
}

/** The passwords of all databases, by which nobody logs in any more in the end. */
function passwords(): Rotation {
  const { server, secrets } = topology;
  const before = DATABASE_NAMES.map(server.addressOf);
  const roles = before.map((address) => new URL(address).username);
  return {
    async step(step) {
      const { provisions, restart } = rotateDatabases(step, secrets);
      if (provisions) await server.provision();
      return restart;
    },
    async look(step) {
      const left = (await server.connected()).filter((role) => roles.includes(role));
      // From `use` on nobody is who is let in no more.
      if (step !== 'accept') expect(left).toEqual([]);
    },
    async isOver() {
      for (const address of before) {
        await expect(queryOn(address, 'select 1')).rejects.toThrow(/is not permitted to log in|authentication failed/);
      }
    },
  };
}

/** NAV's key is one by which an owner asks the registry. The second time the passwords go back to the role that was the first. */
const ROTATIONS: readonly [string, () => readonly Rotation[]][] = IS_FULL
  ? [
      ['the key of the gateway', () => [keyOf(GATEWAY)]],
      ['the key of nav', () => [keyOf('nav')]],
      ['the key of the registry', () => [keyOf('consent')]],
      ['the passwords of the databases', () => [passwords()]],
      ['the passwords of the databases, back again', () => [passwords()]],
    ]
  : [['the key of the gateway with the passwords of the databases', () => [keyOf(GATEWAY), passwords()]]];

test.each(ROTATIONS)(
  'goes over to another, step by step, and nobody is turned away, no write is lost, and the old one is worth nothing: %s',
  async (what, begin) => {
    const rotations = begin();
    const faults = await underLoad(what, async (pass) => {
      for (const step of ROTATION_STEPS) {
        const restart = new Set<DatabaseName>();
        for (const each of rotations) (await each.step(step)).forEach((name) => restart.add(name));
        await pass();
        for (const name of restart) await topology.restart(name);
        await pass();
        for (const each of rotations) await each.look(step);
      }
    });
    expectWhole(faults);
    expect(await writes.lost()).toEqual([]);
    // What the writes told others has arrived too.
    await settled(topology.server);
    for (const each of rotations) await each.isOver();
  },
);
