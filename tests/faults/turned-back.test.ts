import { runConsent } from '@brobygger/consent';
import { OWNERS } from '@brobygger/platform';
import { ConsentEnvironment, ownerEnvironmentOf, runOwner, type RunningService } from '@brobygger/subgraph-kit';
import { codesOf, type Answer } from '../harness/ask';
import { officer, worker, youth } from '../harness/callers';
import { startDistributed, type Distributed } from '../harness/distributed';
import { serve } from '../harness/records';
import { SEEDED_AT } from '../harness/seed';
import { settled } from '../harness/test-databases';
import { keepMoment, type EarlierMoment } from './earlier-moment';
import { registryEnvironment, serviceEnvironment } from './service-environments';

let topology: Distributed;
let youthId: string;
let otherYouthId: string;
let office: string;
let house: string;
let consentId: string;
let orderId: string;
let earlier: Readonly<Record<'consent' | 'nav', EarlierMoment>>;
const running = new Set<RunningService>();

/** Stops those that run. */
async function stopAll(): Promise<void> {
  const services = [...running];
  running.clear();
  await Promise.all(services.map((service) => service.stop()));
}

const startRegistry = async (): Promise<RunningService> => {
  const registry = await runConsent(ConsentEnvironment.parse(registryEnvironment(topology)));
  running.add(registry);
  return registry;
};
const startNav = async (): Promise<RunningService> => {
  const nav = await runOwner(OWNERS.nav, ownerEnvironmentOf('nav').parse(serviceEnvironment(topology, 'nav')));
  running.add(nav);
  return nav;
};

const OWN = 'query ($id: ID!) { navYouth(id: $id) { nav { case { office status } income { monthlyNok } } } }';
const CROSSING = 'query ($id: ID!) { youth(id: $id) { id nav { income { selfSufficient } } } }';
const own = (personId: string, id = youthId): Promise<Answer> =>
  topology.ask(worker('NAV', office, personId), OWN, { id }, 'B107');
const crossing = (personId: string, id: string): Promise<Answer> =>
  topology.ask(worker('HOUSING', house, personId), CROSSING, { id }, 'B102');
const order = async (name: string, type: string, input: object): Promise<string> => {
  const mutation = `mutation ($input: ${type}!) { ${name}(input: $input) { id } }`;
  const { json } = await topology.ask(worker('NAV', office, 'Z2'), mutation, { input }, 'B107');
  return (json.data?.[name] as { readonly id: string }).id;
};
/** What the house has of the order, in its own database. */
const received = (): Promise<readonly unknown[]> =>
  topology.databases.query('housing', 'select youth_id, is_delivered from received_handover where handover_id = $1', [
    orderId,
  ]);
const seesIncome = ({ text }: Answer): boolean => /9800|"selfSufficient":true/.test(text);

beforeAll(async () => {
  topology = await startDistributed();
  await topology.seed(async (seed) => {
    office = await seed.organisation('NAV');
    house = await seed.organisation('HOUSING');
    await seed.knownWorkers(office, 'Z1');
    const made: (readonly [string, string])[] = [];
    for (let n = 0; n < 2; n += 1) {
      const id = await seed.youth();
      await serve(seed, 'NAV', office, id);
      await serve(seed, 'HOUSING', house, id);
      await seed.platform.services.nav.income.record(
        { personId: 'Z900000', organisationId: office, at: SEEDED_AT },
        { youthId: id, source: 'WORK', monthlyNok: 9800, selfSufficient: true },
      );
      made.push([
        id,
        await seed.consent({ youthId: id, recipientId: house, purpose: 'B102', categories: ['NAV_SELF_SUFFICIENCY'] }),
      ]);
    }
    [[youthId, consentId], [otherYouthId]] = made as [[string, string], [string, string]];
  });

  orderId = await order('draftNavOrder', 'DraftNavOrderInput', { youthId: otherYouthId, need: 'Et sted å bo' });
  await order('sendNavOrder', 'SendNavOrderInput', { youthId: otherYouthId, orderId, receiverId: house });
  await settled(topology.databases);

  await topology.stopService('consent');
  await topology.stopService('nav');
  earlier = {
    consent: await keepMoment(topology.databases.urls.consent),
    nav: await keepMoment(topology.databases.urls.nav),
  };
  const [registry, nav] = [await startRegistry(), await startNav()];
  await Promise.all([registry.ready, nav.ready]);

  // What happens after that moment is acknowledged, and delivered.
  const acknowledged = [
    await topology.ask(youth(youthId), 'mutation { blockWorker(input: { personId: "Z1" }) { pendingAt } }'),
    await topology.ask(youth(youthId), 'mutation ($id: ID!) { withdrawConsent(id: $id) { pendingAt } }', {
      id: consentId,
    }),
    await topology.ask(
      officer(),
      'mutation ($id: ID!) { changeAddressProtection(input: { youthId: $id, protection: FORTROLIG, expectedVersion: "0" }) { pendingAt } }',
      { id: youthId },
    ),
  ];
  for (const { json } of acknowledged) expect(Object.values(json.data ?? {})).toEqual([{ pendingAt: [] }]);
  const { json: given } = await topology.ask(
    youth(otherYouthId),
    'mutation ($to: ID!) { giveConsent(input: { recipientId: $to, purpose: B101, categories: [NAV_ORDERS] }) { id } }',
    { to: house },
  );
  expect(given.errors).toBeUndefined();
  await settled(topology.databases);
  expect(await received()).toEqual([{ youth_id: otherYouthId, is_delivered: true }]);
  await stopAll();
});
afterEach(stopAll);
afterAll(async () => {
  await stopAll();
  await topology?.stop();
});

/** What the youth was promised holds: the worker is kept out, the consent is void, and the address tells nobody where the youth is. */
async function expectKept(): Promise<void> {
  expect([seesIncome(await own('Z1')), seesIncome(await own('Z2'))]).toEqual([false, true]);
  const { json } = await own('Z2');
  expect(json.data).toMatchObject({ navYouth: { nav: { case: { office: null, status: 'OPEN' } } } });
  expect([seesIncome(await crossing('Z2', youthId)), seesIncome(await crossing('Z2', otherYouthId))]).toEqual([
    false,
    true,
  ]);
  expect(codesOf(await crossing('Z1', youthId))).toEqual([['youth', 'YOUTH_NOT_FOUND']]);
}

test('a nav whose database was turned back keeps out at its first answer whom the registry told it to keep out', async () => {
  await earlier.nav.restore();
  const [registry, nav] = [await startRegistry(), await startNav()];
  await Promise.all([registry.ready, nav.ready]);
  expect(seesIncome(await own('Z1'))).toBe(false);
  await expectKept();
  await stopAll();
});

test('a registry whose database was turned back lets no worker by before it has heard from every owner, and knows all then', async () => {
  await earlier.consent.restore();
  const registry = await startRegistry();
  // Nav, which alone knows of the withdrawal, is away: what is asked for may be on what was lost.
  for (const id of [youthId, otherYouthId]) expect(seesIncome(await crossing('Z2', id))).toBe(false);
  const { json } = await topology.ask(
    worker('HOUSING', house, 'Z2'),
    'query ($id: ID!) { youth(id: $id) { name } }',
    { id: youthId },
    'B102',
  );
  expect(json.data).toEqual({ youth: null });

  const nav = await startNav();
  await Promise.all([registry.ready, nav.ready]);
  await expectKept();
  const { json: consents } = await topology.ask(youth(youthId), '{ me { consents { state } } }');
  expect(consents.data).toEqual({ me: { consents: [{ state: 'WITHDRAWN' }] } });
  // Of the consent on which the order reached the house it knows no more: the house has the youth of it no more either.
  await settled(topology.databases);
  expect(await received()).toEqual([{ youth_id: null, is_delivered: false }]);
});
