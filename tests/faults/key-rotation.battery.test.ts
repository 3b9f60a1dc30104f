import { ROTATION_STEPS, rotate } from '@brobygger/commands';
import { GATEWAY, type DatabaseName } from '@brobygger/domain';
import { isBatteryFull } from '../../packages/testkit/src/environment';
import { codesOf, type Answer } from '../harness/ask';
import { worker } from '../harness/callers';
import { serve } from '../harness/records';
import { SEEDED_AT } from '../harness/seed';
import { startRotatingTopology, type RotatingTopology } from './rotating-topology';
import { startTraffic, type Traffic } from './traffic';

const IS_FULL = isBatteryFull();
/** Whose key goes over to another. NAV's is one by which an owner asks the registry. */
const SIGNERS: readonly DatabaseName[] = IS_FULL ? [GATEWAY, 'nav', 'consent'] : [GATEWAY];
const READERS = IS_FULL ? 8 : 2;

let topology: RotatingTopology;
let [office, house, youthId] = ['', '', ''];

beforeAll(async () => {
  topology = await startRotatingTopology([GATEWAY, 'consent', 'nav'], async (seed) => {
    office = await seed.organisation('NAV');
    house = await seed.organisation('HOUSING');
    youthId = await seed.youth();
    await serve(seed, 'NAV', office, youthId);
    await serve(seed, 'HOUSING', house, youthId);
    await seed.platform.services.nav.income.record(
      { personId: 'Z900000', organisationId: office, at: SEEDED_AT },
      { youthId, source: 'WORK', monthlyNok: 9800, selfSufficient: true },
    );
    await seed.consent({ youthId, recipientId: house, purpose: 'B102', categories: ['NAV_SELF_SUFFICIENCY'] });
  });
}, 600_000);
afterAll(() => topology?.stop());

const OWN = 'query ($id: ID!) { navYouth(id: $id) { nav { income { monthlyNok } } } }';
const CROSSING = 'query ($id: ID!) { youth(id: $id) { nav { income { selfSufficient } } } }';

/** What is wrong with a read; nothing where it is whole. Half of them are of the own agency, half across a border. */
async function read(n: number): Promise<string> {
  const of = { id: youthId };
  const [asked, whole] =
    n % 2 === 0
      ? [topology.ask(worker('NAV', office), OWN, of, 'B107'), '"monthlyNok":9800']
      : [topology.ask(worker('HOUSING', house), CROSSING, of, 'B102'), '"selfSufficient":true'];
  const answer: Answer | Error = await asked.catch((cause: Error) => cause);
  if (answer instanceof Error) return answer.message;
  return answer.text.includes(whole) ? '' : `${answer.status} ${JSON.stringify(codesOf(answer))}`;
}

/** Reads go on around everything that is done. */
async function underReads(work: (traffic: Traffic<string>) => Promise<void>): Promise<readonly string[]> {
  const traffic = startTraffic(READERS, read);
  await traffic.finishes(READERS, (fault) => fault === '');
  await work(traffic).finally(() => traffic.stop());
  return (await traffic.stop()).filter((fault) => fault !== '');
}

test.each(SIGNERS)('the key of %s goes over to another, step by step, and no read fails meanwhile', async (signer) => {
  const keyName = signer === GATEWAY ? 'HOP_PRIVATE_KEY' : 'SERVICE_PRIVATE_KEY';
  const before = topology.secrets.read(signer, keyName);
  const faults = await underReads(async (traffic) => {
    for (const step of ROTATION_STEPS) {
      for (const name of await rotate(signer, step, topology.secrets)) await topology.restart(name);
      await traffic.finishes(READERS * 2, () => true);
    }
  });
  expect(faults).toEqual([]);
  expect(topology.secrets.read(signer, keyName)).not.toBe(before);
});
