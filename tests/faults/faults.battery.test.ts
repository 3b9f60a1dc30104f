import { runGateway } from '@brobygger/gateway';
import { subgraph as housing } from '@brobygger/housing';
import { ownerEnvironmentOf, runOwner } from '@brobygger/subgraph-kit';
import { isBatteryFull } from '../../packages/testkit/src/environment';
import { codesOf, createAsk, type Answer, type Ask } from '../harness/ask';
import { worker } from '../harness/callers';
import { recordAll, serve } from '../harness/records';
import { generateKeys } from '../harness/service-keys';
import { startFaultyTopology, type FaultyService, type FaultyTopology } from './faulty-topology';
import { emptyLog, fillLog } from './full-log';
import { sealLog, verifyLog } from './seal-and-verify';
import { canHaveSmallDisk } from './small-disk';
import { gatewayEnvironment, serviceEnvironment } from './service-environments';
import {
  away,
  CASELOAD,
  DOOR,
  NODE,
  undecided,
  WELL,
  whatIsTold,
  WITHOUT_BOTH,
  WITHOUT_NAV,
  WITHOUT_REGISTRY,
  type Told,
} from './what-is-told';
import { createWitness, type Fault, type Seen, type Witness } from './witness';

/** Whether a disk of a database can be filled in earnest on this system. */
const HAS_SMALL_DISKS = canHaveSmallDisk();

const IS_FULL = isBatteryFull();

/** How long a database is frozen, beside the time of those who ask it. */
const FROZEN_MS = IS_FULL ? 30_000 : 0;

type Name = 'consent' | 'nav';

let faulty: FaultyTopology;
let witness: Witness;
let [youthId, office, house] = ['', '', ''];

beforeAll(async () => {
  faulty = await startFaultyTopology(HAS_SMALL_DISKS, ({ seed: fill }) =>
    fill(async (seed) => {
      youthId = await seed.youth({ name: 'Navn Navnesen' });
      [office, house] = [await seed.organisation('NAV'), await seed.organisation('HOUSING')];
      for (const [agency, id] of [
        ['NAV', office],
        ['HOUSING', house],
      ] as const) {
        await serve(seed, agency, id, youthId);
        await recordAll(seed, agency, id, youthId);
      }
      await seed.consent({ youthId, recipientId: office, purpose: 'B102', categories: ['HOUSING_RENT'] });
    }),
  );
  witness = createWitness(faulty, told);
  await witness.allIsWell();
});
afterAll(() => faulty?.stop());

const told = (ask: Ask = faulty.ask): Promise<Told> => whatIsTold(ask, office, youthId);

const TOLD_FULL: Readonly<Record<Name, Told>> = {
  consent: {
    ...WELL,
    door: undecided('youth', 'youths'),
    caseload: undecided(`${NODE}.housing.rent`),
    self: undecided('me.name'),
  },
  nav: {
    ...WELL,
    door: away('youth.nav.income'),
    caseload: away(NODE),
    own: away('navYouth.nav.income'),
    write: away('draftNavOrder'),
  },
};

const METRIC_FULL = {
  consent: 'brobygger_undecided_total{reason="53100"}',
  nav: 'brobygger_faults_total{code="SUBGRAPH_UNAVAILABLE",cause="53100"}',
} as const;

const NO_ROOM = '53100';

/** No room on the disk, and a sealer that comes by: what it finds no room for stays to be sealed. */
async function fillDiskOf({ name, postgres }: FaultyService): Promise<void> {
  await postgres.fillDisk();
  if (name !== 'consent') return;
  await sealLog(faulty.topology.databases.urls.consent).catch((cause: unknown) =>
    expect(cause).toMatchObject({ code: NO_ROOM }),
  );
}

/** The clock goes right, an hour ahead, an hour behind, and right again. */
async function turnClock({ process: service }: FaultyService, turns: number): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1) {
    const mark = service.mark();
    service.tell('SIGUSR2');
    await service.said('{"clock":', mark);
  }
}

const AWAY_METRIC = 'brobygger_refused_hops_total{reason="REPLAY_STORE_AWAY"}';
const TOLD_AWAY = { consent: WITHOUT_REGISTRY, nav: WITHOUT_NAV, 'consent and nav': WITHOUT_BOTH } as const;
const UNTOLD = '"msg":"whether tokens were used before could not be told"';

/** In the small form both at once, since a server that was killed is believed after ten seconds, and one that is frozen is waited for. */
const STRUCK = IS_FULL
  ? ([
      ['consent', ['consent']],
      ['nav', ['nav']],
    ] as const)
  : ([['consent and nav', ['consent', 'nav']]] as const);

describe.each<readonly [keyof typeof TOLD_AWAY, readonly Name[]]>(STRUCK)('%s', (struck, names) => {
  const servers = () => names.map((name) => faulty[name].postgres);
  const seen = (what: (name: Name) => Seen): Fault['seen'] => names.map((name) => [faulty[name], what(name)]);

  test('whose PostgreSQL is killed', () =>
    witness.meets({
      begin: () => servers().map((server) => server.kill()),
      end: () => Promise.all(servers().map((server) => server.startAgain())),
      told: TOLD_AWAY[struck],
      seen: seen((name) => ({
        says: [`"code":"ECONNREFUSED",${UNTOLD}`, '"REPLAY_STORE_AWAY"'],
        gatewaySays: [`"subgraph":"${name}","code":"HTTP_503 TOKEN_USE_UNKNOWN"`],
        metric: AWAY_METRIC,
        readiness: 'not ready: ECONNREFUSED',
      })),
    }));

  test('whose PostgreSQL is frozen', () =>
    witness.meets({
      begin: () => Promise.all(servers().map((server) => server.freeze())),
      end: () => servers().map((server) => server.thaw()),
      told: TOLD_AWAY[struck],
      seen: seen((name) => ({
        says: ['"reason":"REPLAY_STORE_AWAY"'],
        gatewaySays: [`"subgraph":"${name}","code":"`],
        metric: AWAY_METRIC,
        readiness: 'not ready: CONNECT_TIMEOUT',
      })),
      lastingMs: FROZEN_MS,
    }));
});

describe.each(['consent', 'nav'] as const)('%s', (name) => {
  const meets = (fault: Omit<Fault, 'seen'>, seen: Seen): Promise<void> =>
    witness.meets({ ...fault, seen: [[faulty[name], seen]] });

  if (HAS_SMALL_DISKS) {
    test('whose disk is full, in earnest', () =>
      meets(
        {
          begin: () => fillDiskOf(faulty[name]),
          end: () => faulty[name].postgres.emptyDisk(),
          told: TOLD_AWAY[name],
        },
        {
          says: [`"code":"53100",${UNTOLD}`],
          gatewaySays: [`"subgraph":"${name}","code":"HTTP_503 TOKEN_USE_UNKNOWN"`],
          metric: AWAY_METRIC,
          readiness: 'not ready: 53100',
        },
      ));
  }

  test(`whose log finds no room, by a trigger${HAS_SMALL_DISKS ? '' : ', since no disk can be filled on this system'}`, () =>
    meets(
      {
        begin: () => fillLog(faulty, name),
        end: () => emptyLog(faulty, name),
        told: TOLD_FULL[name],
      },
      {
        says: ['"code":"53100"', '"cause":"53100"'].slice(name === 'consent' ? 0 : 1),
        gatewaySays: [],
        metric: METRIC_FULL[name],
        readiness: 'not ready: 53400',
      },
    ));

  test.each([
    ['an hour ahead', 1, 'EXPIRED', '"aheadSeconds":-360'],
    ['an hour behind', 2, 'FROM_THE_FUTURE', '"aheadSeconds":3'],
  ])('whose clock is %s', (_what, turns, reason, ahead) =>
    meets(
      {
        begin: () => turnClock(faulty[name], turns),
        end: () => turnClock(faulty[name], 3 - turns),
        told: TOLD_AWAY[name],
      },
      {
        says: [`"reason":"${reason}",${ahead}`],
        gatewaySays: [`"subgraph":"${name}","code":"HTTP_401 HOP_REFUSED"`],
        metric: `brobygger_refused_hops_total{reason="${reason}"}`,
        readiness: 'ready',
      },
    ),
  );
});

test('a registry that has ended', () =>
  witness.meets({
    begin: () => faulty.consent.process.end('SIGTERM'),
    end: () => faulty.consent.start(),
    told: WITHOUT_REGISTRY,
    seen: [
      [
        faulty.nav,
        {
          says: ['"what":"registry","code":"ECONNREFUSED"'],
          gatewaySays: ['"subgraph":"consent","code":"ECONNREFUSED"'],
          metric: 'brobygger_faults_total{code="REGISTRY_UNAVAILABLE",cause="ECONNREFUSED"}',
          readiness: 'ready',
        },
      ],
    ],
  }));

test('a gateway with a key that nobody knows', async () => {
  const { gateway: strange } = await generateKeys();
  const { topology, nav } = faulty;
  const gateway = await runGateway(
    gatewayEnvironment(topology, { HOP_PRIVATE_KEY: JSON.stringify(strange.privateJwk) }),
  );
  const mark = nav.process.mark();
  expect(await told(createAsk(gateway.url, topology.issuer))).toEqual({
    ...WITHOUT_NAV,
    door: away('youth', 'youths'),
    caseload: away('navCaseload', 'organisations'),
    // It has asked nobody yet whose token that is.
    self: undecided(''),
  });
  await nav.process.said('"reason":"UNKNOWN_KEY","msg":"a call was refused"', mark);
  expect(await nav.metric('brobygger_refused_hops_total{reason="UNKNOWN_KEY"}')).toBeGreaterThan(0);
  expect((await nav.readiness()).status).toBe(200);
  await gateway.stop();
  // Those with the right one are let by all the while.
  await witness.allIsWell();
});

test('a gateway without a subgraph gives it a rest, and asks it again when it is back', async () => {
  const { topology, gateway, ask } = faulty;
  const mark = gateway.process.mark();
  await topology.stopService('housing');
  const picture = (): Promise<Answer> => ask(worker('NAV', office), DOOR, { id: youthId }, 'B102');
  for (let n = 0; n < 12; n += 1) expect(codesOf(await picture())).toEqual(away('youth.housing'));
  await gateway.process.said('"subgraph":"housing","code":"ECONNREFUSED","msg":"a subgraph did not answer"', mark);
  await gateway.process.said('"subgraph":"housing","msg":"a subgraph is given a rest"', mark);
  await gateway.process.said('"subgraph":"housing","code":"NOT_ASKED"', mark);
  expect(await gateway.metric('brobygger_subgraph_resting{subgraph="housing"}')).toBe(1);
  expect((await fetch(`${gateway.url}/isready`)).status).toBe(200);
  const again = await runOwner(housing, ownerEnvironmentOf('housing').parse(serviceEnvironment(topology, 'housing')));
  await again.ready;
  await witness.allIsWell();
  expect(await gateway.metric('brobygger_subgraph_resting{subgraph="housing"}')).toBe(0);
  await again.stop();
});

test('a request is followed by one id and one trace through all that answered it', async () => {
  const { topology, gateway, nav, consent } = faulty;
  const trace = '0af7651916cd43dd8448eb211c80319c';
  const response = await fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${await topology.issuer.tokenOf(worker('NAV', office))}`,
      behandlingsnummer: 'B102',
      traceparent: `00-${trace}-b7ad6b7169203331-01`,
    },
    body: JSON.stringify({ query: CASELOAD }),
  });
  expect(response.status).toBe(200);
  const requestId = response.headers.get('x-request-id') ?? '';
  expect(requestId).toMatch(/^[0-9a-f-]{36}$/);
  for (const { process: each } of [gateway, nav, consent]) {
    await each.said(`"requestId":"${requestId}","traceparent":"00-${trace}-`);
  }
});

test('through all of that the log was sealed as one, and it is sealed to its end', async () => {
  const urls = faulty.topology.databases.urls.consent;
  await sealLog(urls);
  expect(await verifyLog(urls)).toContain('nothing is wrong with the log');
});
