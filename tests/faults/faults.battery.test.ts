import { runGateway } from '@brobygger/gateway';
import { subgraph as housing } from '@brobygger/housing';
import { ownerEnvironmentOf, runOwner } from '@brobygger/subgraph-kit';
import { isBatteryFull } from '../../packages/testkit/src/environment';
import { codesOf, createAsk, type Answer, type Ask } from '../harness/ask';
import { worker } from '../harness/callers';
import { recordAll, serve } from '../harness/records';
import { generateKeys } from '../harness/service-keys';
import { startFaultyTopology, type FaultyService, type FaultyTopology } from './faulty-topology';
import { emptyDisk, fillDisk } from './full-disk';
import { gatewayEnvironment, serviceEnvironment } from './service-environments';
import {
  away,
  CASELOAD,
  DOOR,
  NODE,
  undecided,
  WELL,
  whatIsTold,
  WITHOUT_NAV,
  WITHOUT_REGISTRY,
  type Told,
} from './what-is-told';

/** How long a database is frozen, beside the time of those who ask it. */
const FROZEN_MS = isBatteryFull() ? 30_000 : 0;

let faulty: FaultyTopology;
let [youthId, office, house] = ['', '', ''];

beforeAll(async () => {
  faulty = await startFaultyTopology(({ seed: fill }) =>
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
  await allIsWell();
});
afterAll(() => faulty?.stop());

const told = (ask: Ask = faulty.ask): Promise<Told> => whatIsTold(ask, office, youthId);

/** Resolves when everybody is told that; a slow machine may be told of an outage more, and nobody ever of an absence or a surprise. */
async function everybodyHears(expected: Told): Promise<void> {
  for (let last = ''; last !== JSON.stringify(expected);) {
    last = JSON.stringify(await told());
    expect(last).not.toMatch(/YOUTH_NOT_FOUND|INTERNAL_SERVER_ERROR/);
  }
}

/** Resolves when everybody is told what they are while all is well. */
const allIsWell = (): Promise<void> => everybodyHears(WELL);

const serviceOf = (name: 'consent' | 'nav'): FaultyService => faulty[name];

/** A fault of a service as those around it see it. */
interface Seen {
  readonly told: Told;
  /** What the service says in its log. */
  readonly says: readonly string[];
  /** What the gateway says in its log, or nothing where it sees nothing. */
  readonly gatewaySays: readonly string[];
  readonly metric: string;
  readonly readiness: string;
}

/** Brings the fault about, holds what is seen of it against what must be, and sees that all is well again once it is gone. */
async function meets(
  service: FaultyService,
  begin: () => unknown,
  end: () => unknown,
  seen: Seen,
  lasting = 0,
): Promise<void> {
  const marks = [service.process.mark(), faulty.gateway.process.mark()];
  const before = await service.metric(seen.metric);
  let slowest = 0;
  await begin();
  try {
    await everybodyHears(seen.told);
    await Promise.all([
      ...seen.says.map((text) => service.process.said(text, marks[0])),
      ...seen.gatewaySays.map((text) => faulty.gateway.process.said(text, marks[1])),
    ]);
    expect(await service.metric(seen.metric)).toBeGreaterThan(before);
    // What was said a moment ago stands for half a second.
    for (let last = ''; last !== seen.readiness;) {
      const { text, ms } = await service.readiness();
      [last, slowest] = [text, Math.max(slowest, ms)];
    }
    const until = performance.now() + lasting;
    do {
      const { status, text, ms } = await service.readiness();
      expect([status, text]).toEqual([seen.readiness === 'ready' ? 200 : 503, seen.readiness]);
      slowest = Math.max(slowest, ms);
      if (lasting > 0) await everybodyHears(seen.told);
    } while (performance.now() < until);
  } finally {
    await end();
  }
  const ended = performance.now();
  await allIsWell();
  while ((await service.readiness()).status !== 200);
  process.stdout.write(
    `${expect.getState().currentTestName}: readiness in ${Math.round(slowest)} ms at most, ` +
      `well after ${Math.round(performance.now() - ended)} ms\n`,
  );
  expect(await faulty.gateway.metric('brobygger_surprises_total')).toBe(0);
}

const TOLD_FULL: Readonly<Record<'consent' | 'nav', Told>> = {
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
    write: away('sendNavOrder'),
  },
};

const METRIC_FULL = {
  consent: 'brobygger_undecided_total{reason="53100"}',
  nav: 'brobygger_faults_total{code="SUBGRAPH_UNAVAILABLE",cause="53100"}',
} as const;

/** The clock goes right, an hour ahead, an hour behind, and right again. */
async function turnClock({ process: service }: FaultyService, turns: number): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1) {
    const mark = service.mark();
    service.tell('SIGUSR2');
    await service.said('{"clock":', mark);
  }
}

const AWAY_METRIC = 'brobygger_refused_hops_total{reason="REPLAY_STORE_AWAY"}';
const TOLD_AWAY = { consent: WITHOUT_REGISTRY, nav: WITHOUT_NAV } as const;

describe.each(['consent', 'nav'] as const)('%s', (name) => {
  const service = (): FaultyService => serviceOf(name);

  test('whose database is cut off', () =>
    meets(
      service(),
      () => service().database.cut(),
      () => service().database.mend(),
      {
        told: TOLD_AWAY[name],
        says: [
          '"code":"ECONNREFUSED","msg":"whether tokens were used before could not be told"',
          '"REPLAY_STORE_AWAY"',
        ],
        gatewaySays: [`"subgraph":"${name}","code":"HTTP_503 TOKEN_USE_UNKNOWN"`],
        metric: AWAY_METRIC,
        readiness: 'not ready: ECONNREFUSED',
      },
    ));

  test('whose database is frozen', () =>
    meets(
      service(),
      () => service().database.stall(),
      () => service().database.release(),
      {
        told: TOLD_AWAY[name],
        says: ['"reason":"REPLAY_STORE_AWAY"'],
        gatewaySays: [`"subgraph":"${name}","code":"`],
        metric: AWAY_METRIC,
        readiness: 'not ready: CONNECT_TIMEOUT',
      },
      FROZEN_MS,
    ));

  test('whose disk is full', () =>
    meets(
      service(),
      () => fillDisk(faulty, name),
      () => emptyDisk(faulty, name),
      {
        told: TOLD_FULL[name],
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
      service(),
      () => turnClock(service(), turns),
      () => turnClock(service(), 3 - turns),
      {
        told: TOLD_AWAY[name],
        says: [`"reason":"${reason}",${ahead}`],
        gatewaySays: [`"subgraph":"${name}","code":"HTTP_401 HOP_REFUSED"`],
        metric: `brobygger_refused_hops_total{reason="${reason}"}`,
        readiness: 'ready',
      },
    ),
  );
});

test('a registry that has ended', () =>
  meets(
    faulty.nav,
    () => faulty.consent.process.end('SIGTERM'),
    () => faulty.consent.start(),
    {
      told: WITHOUT_REGISTRY,
      says: ['"what":"registry","code":"ECONNREFUSED"'],
      gatewaySays: ['"subgraph":"consent","code":"ECONNREFUSED"'],
      metric: 'brobygger_faults_total{code="REGISTRY_UNAVAILABLE",cause="ECONNREFUSED"}',
      readiness: 'ready',
    },
  ));

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
  await allIsWell();
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
  await allIsWell();
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
