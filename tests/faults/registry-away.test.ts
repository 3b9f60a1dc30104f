import { consentPersistence, runConsent } from '@brobygger/consent';
import { runGateway, type RunningGateway } from '@brobygger/gateway';
import { ConsentEnvironment, migrate, type RunningService } from '@brobygger/subgraph-kit';
import { Client } from 'pg';
import { PICTURE } from '@brobygger/demo';
import { codesOf, createAsk, type Answer, type Ask } from '../harness/ask';
import { worker } from '../harness/callers';
import { startDistributed, type Distributed } from '../harness/distributed';
import { PATIENT_MS } from '../harness/patience';
import { recordAll, serve } from '../harness/records';
import { gatewayEnvironment, registryEnvironment } from './service-environments';
import { startStallingProxy, type StallingProxy } from './stalling-proxy';

/** For those that do not answer: far longer than those take that do, and short enough to be waited for. */
const REGISTRY_TIMEOUT_MS = 4000;
const SUBGRAPH_TIMEOUT_MS = 5000;

let topology: Distributed;
let youthId: string;
let organisations: Readonly<Record<'CHILD_WELFARE' | 'NAV' | 'OUTREACH' | 'HOUSING', string>>;

beforeAll(async () => {
  topology = await startDistributed({ registryMs: REGISTRY_TIMEOUT_MS });
  await topology.seed(async (seed) => {
    youthId = await seed.youth({ name: 'Navn Navnesen' });
    const agencies = ['CHILD_WELFARE', 'NAV', 'OUTREACH', 'HOUSING'] as const;
    organisations = Object.fromEntries(
      await Promise.all(
        agencies.map(async (agency) => {
          const id = await seed.organisation(agency);
          await serve(seed, agency, id, youthId);
          await recordAll(seed, agency, id, youthId);
          return [agency, id] as const;
        }),
      ),
    ) as typeof organisations;
    for (const category of [
      'HOUSING_RENT',
      'HOUSING_FOLLOW_UP',
      'CHILD_WELFARE_CASE',
      'CHILD_WELFARE_PLAN',
      'OUTREACH_FOLLOW_UP',
    ] as const) {
      await seed.consent({ youthId, recipientId: organisations.NAV, purpose: 'B102', categories: [category] });
    }
  });
});
afterAll(() => topology?.stop());

/** Another registry at the place of the topology's own, on the same database. */
async function startRegistryAgain(): Promise<RunningService> {
  await topology.stopService('consent');
  const again = await runConsent(ConsentEnvironment.parse(registryEnvironment(topology)));
  return again.ready.then(() => again);
}

const navWorker = () => worker('NAV', organisations.NAV);

const CASELOAD =
  '{ navCaseload { edges { node { id nav { income { monthlyNok } } housing { rent { monthNok } } ' +
  'childWelfare { case { caseWorker } } } } } }';
const askCaseload = (): Promise<Answer> => topology.ask(navWorker(), CASELOAD, {}, 'B102');

/** The one youth of the caseload, with the own record open and the foreign ones as they came. */
const caseloadWith = (housing: unknown, childWelfare: unknown): object => ({
  navCaseload: { edges: [{ node: { id: youthId, nav: { income: { monthlyNok: 9800 } }, housing, childWelfare } }] },
});

const RENT = 'navCaseload.edges.0.node.housing.rent';
const CASE = 'navCaseload.edges.0.node.childWelfare.case';
const WITHHELD = [CASE, RENT].map((path) => [path, 'REGISTRY_UNAVAILABLE']);

async function expectWhole(): Promise<void> {
  const { json } = await askCaseload();
  expect(json.data).toEqual(caseloadWith({ rent: { monthNok: 5200 } }, { case: { caseWorker: 'Kari Vik' } }));
  expect(json).not.toHaveProperty('errors');
}

/** Nothing has crossed, and what is NAV's own came all the same. */
function expectOwnAlone(answer: Answer): void {
  expect(answer.json.data).toEqual(caseloadWith({ rent: null }, { case: null }));
  expect(codesOf(answer)).toEqual(WITHHELD);
}

test('a worker at nav reads across two borders while all is well', expectWhole);

describe('while the registry is stopped', () => {
  let again: RunningService | undefined;
  const entriesOf = (service: 'nav' | 'consent') =>
    topology.databases.query<{ id: string; fields: readonly string[] }>(
      service,
      "select id, fields from disclosure_entry where purpose = 'B107' and act = 'READ' order by seq",
    );

  beforeAll(() => topology.stopService('consent'));
  afterAll(() => again?.stop());

  test('a worker at nav opens own records, and nothing of another agency', async () => {
    expectOwnAlone(await askCaseload());
  });

  test('a worker at nav opens an own youth by its id', async () => {
    const { json } = await topology.ask(
      navWorker(),
      'query ($id: ID!) { navYouth(id: $id) { id nav { case { office status } income { monthlyNok } } } }',
      { id: youthId },
      'B107',
    );
    expect(json).toEqual({
      data: {
        navYouth: {
          id: youthId,
          nav: { case: { office: 'NAV Bjerke', status: 'OPEN' }, income: { monthlyNok: 9800 } },
        },
      },
    });
  });

  test("a worker at nav gets nothing through the door that is the registry's own", async () => {
    const answer = await topology.ask(navWorker(), PICTURE, { id: youthId }, 'B102');
    expect(answer.json.data).toEqual({ youth: null });
    expect(codesOf(answer)).toEqual([['youth', 'SUBGRAPH_UNAVAILABLE']]);
  });

  test.each([
    [
      'CHILD_WELFARE',
      'childWelfareCaseload',
      'childWelfare { case { caseWorker } }',
      { childWelfare: { case: { caseWorker: 'Kari Vik' } } },
    ],
    [
      'OUTREACH',
      'outreachCaseload',
      'outreach { followUps { kind } }',
      { outreach: { followUps: [{ kind: 'LOW_THRESHOLD' }] } },
    ],
    ['HOUSING', 'housingCaseload', 'housing { rent { monthNok } }', { housing: { rent: { monthNok: 5200 } } }],
  ] as const)('a worker of %s opens own records and none of nav', async (agency, caseload, selection, own) => {
    const answer = await topology.ask(
      worker(agency, organisations[agency]),
      `{ ${caseload} { edges { node { ${selection} nav { income { monthlyNok } } } } } }`,
      {},
      'B107',
    );
    expect(answer.json.data).toEqual({ [caseload]: { edges: [{ node: { ...own, nav: { income: null } } }] } });
    expect(codesOf(answer)).toEqual([[`${caseload}.edges.0.node.nav.income`, 'REGISTRY_UNAVAILABLE']]);
  });

  test("what nav opened meanwhile is in its own log, and in the registry's when that is back", async () => {
    const own = await entriesOf('nav');
    expect(own.map(({ fields }) => fields)).toContainEqual(
      expect.arrayContaining(['NavRecords.income', 'IncomeSituation.monthlyNok', 'NavCase.office']),
    );
    expect(await entriesOf('consent')).toEqual([]);

    again = await startRegistryAgain();
    while (!includesAll(await entriesOf('consent'), own));
    await expectWhole();
  });
});

const includesAll = (found: readonly { readonly id: string }[], wanted: readonly { readonly id: string }[]): boolean =>
  wanted.every(({ id }) => found.some((each) => each.id === id));

describe('a registry that cannot write its log', () => {
  let again: RunningService;
  const role = (): string => new URL(topology.databases.urls.consent.appUrl).username;

  beforeAll(async () => {
    again = await startRegistryAgain();
    await expectWhole();
    await topology.databases.query('consent', `revoke insert on disclosure_entry from "${role()}"`);
  });
  afterAll(() => again.stop());

  test('lets nothing cross, and nothing of it shows in the answer', async () => {
    const answer = await askCaseload();
    expectOwnAlone(answer);
    expect(answer.text).not.toMatch(/5200|Kari Vik|permission|disclosure_entry/);
  });

  test('finds no youth for a worker, since a name that is not entered is not shown', async () => {
    const answer = await topology.ask(navWorker(), PICTURE, { id: youthId }, 'B102');
    expect(answer.json.data).toEqual({ youth: null });
    expect(answer.text).not.toMatch(/Navn Navnesen|5200|Kari Vik|permission|disclosure_entry/);
  });

  test('lets all cross again as soon as it can', async () => {
    await migrate(topology.databases.urls.consent.ownerUrl, consentPersistence);
    await expectWhole();
  });

  test('that is slow withholds what crosses, in time for the rest', async () => {
    const release = await lock('consent', 'disclosure_entry');
    const answer = await askCaseload();
    await release();
    expectOwnAlone(answer);
    await expectWhole();
  });
});

describe('one service of five', () => {
  let again: RunningService;
  let proxy: StallingProxy;
  let gateway: RunningGateway;
  let ask: Ask;

  beforeAll(async () => {
    again = await startRegistryAgain();
    proxy = await startStallingProxy(topology.urls.housing);
    gateway = await runGateway(
      gatewayEnvironment(topology, { HOUSING_URL: proxy.url, SUBGRAPH_TIMEOUT_MS: String(SUBGRAPH_TIMEOUT_MS) }),
    );
    ask = createAsk(gateway.url, topology.issuer);
  });
  afterAll(async () => {
    await gateway?.stop();
    await proxy?.stop();
    await again?.stop();
  });

  const askPicture = (): Promise<Answer> => ask(navWorker(), PICTURE, { id: youthId }, 'B102');
  const withoutHousing = ({ json }: Answer): unknown => ({ ...(json.data?.['youth'] as object), housing: null });

  function expectAllButHousing(answer: Answer, whole: Answer): void {
    expect(answer.status).toBe(200);
    expect(answer.json.data?.['youth']).toEqual(withoutHousing(whole));
    const unavailable = (answer.json.errors ?? []).filter(
      ({ extensions }) => extensions?.['code'] === 'SUBGRAPH_UNAVAILABLE',
    );
    expect(unavailable.map(({ path, extensions }) => [path?.join('.'), extensions])).toEqual([
      ['youth.housing', { code: 'SUBGRAPH_UNAVAILABLE', service: 'housing' }],
    ]);
  }

  test('that falls silent is cut off in time, and the rest of the picture comes', async () => {
    const whole = await askPicture();
    expect(whole.json.data).toMatchObject({
      youth: { name: 'Navn Navnesen', housing: { rent: { monthNok: 5200 } }, nav: { income: { monthlyNok: 9800 } } },
    });
    proxy.stall();
    const began = performance.now();
    const answer = await askPicture();
    const took = performance.now() - began;
    proxy.release();
    expectAllButHousing(answer, whole);
    expect(took).toBeGreaterThanOrEqual(SUBGRAPH_TIMEOUT_MS - 10);
    // Not by the limit of the whole request.
    expect(took).toBeLessThan(PATIENT_MS);
    expect((await askPicture()).json).toEqual(whole.json);
  });

  test('that is told to stop answers the request that is under way, and is gone for the next', async () => {
    const release = await lock('housing', 'rent_charge');
    const pending = topology.ask(navWorker(), PICTURE, { id: youthId }, 'B102');
    await someoneWaits('housing');
    const stopped = topology.stopService('housing');
    await release();
    const whole = await pending;
    await stopped;
    expect(whole.json.data).toMatchObject({ youth: { housing: { rent: { monthNok: 5200 } } } });
    expectAllButHousing(await topology.ask(navWorker(), PICTURE, { id: youthId }, 'B102'), whole);
  });
});

test('a gateway that is told to stop answers the request that is under way, and takes no more', async () => {
  const gateway = await runGateway(gatewayEnvironment(topology));
  const ask = createAsk(gateway.url, topology.issuer);
  const OWN = 'query ($id: ID!) { navYouth(id: $id) { nav { income { monthlyNok } } } }';
  const release = await lock('nav', 'income_situation');
  const pending = ask(navWorker(), OWN, { id: youthId }, 'B107');
  await someoneWaits('nav');
  const stopped = gateway.stop();
  await expect(ask(navWorker(), OWN, { id: youthId }, 'B107')).rejects.toThrow('fetch failed');
  await release();
  const { data, errors } = (await pending).json;
  expect([data, errors]).toEqual([{ navYouth: { nav: { income: { monthlyNok: 9800 } } } }, undefined]);
  await stopped;
});

/** Holds a table so that whoever comes to it waits, until the returned function is called. */
async function lock(service: 'consent' | 'nav' | 'housing', table: string): Promise<() => Promise<void>> {
  const client = new Client({ connectionString: topology.databases.urls[service].ownerUrl });
  await client.connect();
  await client.query(`begin; lock table ${table} in access exclusive mode`);
  return async () => {
    await client.query('rollback');
    await client.end();
  };
}

const WAITING =
  'select 1 from pg_locks where not granted and database = (select oid from pg_database where datname = current_database())';

/** Resolves when a request waits for a table that is held. */
async function someoneWaits(service: 'nav' | 'housing'): Promise<void> {
  while ((await topology.databases.query(service, WAITING)).length === 0);
}
