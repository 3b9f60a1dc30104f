import { rotate, rotateDatabases, ROTATION_STEPS } from '@brobygger/commands';
import { DATABASE_NAMES, GATEWAY, type DatabaseName } from '@brobygger/domain';
import { isBatteryFull } from '../../packages/testkit/src/environment';
import { codesOf, type Answer } from '../harness/ask';
import { worker } from '../harness/callers';
import { serve } from '../harness/records';
import { SEEDED_AT } from '../harness/seed';
import { settled } from '../harness/test-databases';
import { queryOn } from './query-on';
import { startRotatingTopology, type RotatingTopology } from './rotating-topology';
import { createRotationWrites, type RotationWrites } from './rotation-writes';
import { startTraffic } from './traffic';

const IS_FULL = isBatteryFull();
/** Whose key goes over to another. NAV's is one by which an owner asks the registry. */
const SIGNERS: readonly DatabaseName[] = IS_FULL ? [GATEWAY, 'nav', 'consent'] : [GATEWAY];
/** How often the passwords go over to others: the second time back to the role that was the first. */
const TURNS = IS_FULL ? 2 : 1;
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
  const answer: Answer | Error = await asked.catch((cause: Error) => cause);
  if (answer instanceof Error) return answer.message;
  return answer.text.includes(whole) ? '' : `${answer.status} ${JSON.stringify(codesOf(answer))}`;
}

async function readSession(): Promise<string> {
  const asked = fetch(`${topology.url}/console/api/session`, { headers: NO_SESSION });
  const answer = await asked.catch((cause: Error) => cause);
  if (answer instanceof Error) return answer.message;
  return answer.status === 401 ? '' : `${answer.status} ${await answer.text()}`;
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

test.each(SIGNERS)(
  'the key of %s goes over to another, step by step, and nobody refuses what is signed meanwhile',
  async (signer) => {
    const keyName = signer === GATEWAY ? 'HOP_PRIVATE_KEY' : 'SERVICE_PRIVATE_KEY';
    const before = topology.secrets.read(signer, keyName);
    const faults = await underLoad(signer, async (pass) => {
      for (const step of ROTATION_STEPS) {
        for (const name of await rotate(signer, step, topology.secrets)) await topology.restart(name);
        await pass();
      }
    });
    expect(await topology.refused()).toBe(0);
    expectWhole(faults);
    expect(await writes.lost()).toEqual([]);
    expect(topology.secrets.read(signer, keyName)).not.toBe(before);
  },
);

test.each(Array.from({ length: TURNS }, (_, n) => n + 1))(
  'the passwords of the databases go over to others, turn %i: nobody is turned away, no write is lost, and the old ones open nothing',
  async () => {
    const { server, secrets } = topology;
    const before = DATABASE_NAMES.map(server.addressOf);
    const roles = before.map((address) => new URL(address).username);
    const faults = await underLoad('databases', async (pass) => {
      for (const step of ROTATION_STEPS) {
        const { provisions, restart } = rotateDatabases(step, secrets);
        if (provisions) await server.provision();
        await pass();
        for (const name of restart) await topology.restart(name);
        if (restart.length > 0) await pass();
        // From `use` on nobody is who is let in no more.
        const left = (await server.connected()).filter((role) => roles.includes(role));
        if (step !== 'accept') expect(left).toEqual([]);
      }
    });
    expectWhole(faults);
    expect(await writes.lost()).toEqual([]);
    // What the writes told others has arrived too.
    await settled(server);
    for (const address of before) {
      await expect(queryOn(address, 'select 1')).rejects.toThrow(/is not permitted to log in|authentication failed/);
    }
  },
);
