import { createWorkerChannel, newId, type Crew } from '@brobygger/domain';
import { ConsentEnvironment, type RunningService } from '@brobygger/subgraph-kit';
import { createMigratedDatabase, TEST_LOG_SECRET, type TestDatabase } from '@brobygger/testkit';
import { Client } from 'pg';
import { freePort } from '../../../packages/embedded-database/src/free-port';
import {
  aService,
  answerJson,
  listen,
  listenForNothing,
  type Service,
} from '../../../packages/subgraph-kit/src/http/service-keys.test-setup';
import { workerHop } from '../../../packages/testkit/src/worker-hop';
import { consentPersistence } from './consent-nouns';
import { runConsent } from './run-consent';
import { rowsLeft, send } from './run-consent.test-setup';

const PAIRS = 100;
const REFUSED = '401 HOP_REFUSED';

let gateway: Service;
let housing: Service;
let consent: Service;
let database: TestDatabase;
let owners: Awaited<ReturnType<typeof listenForNothing>>;
let replicas: readonly RunningService[];

beforeAll(async () => {
  [gateway, housing, consent, database] = await Promise.all([
    aService('gateway'),
    aService('housing'),
    aService('consent'),
    createMigratedDatabase('run consent', consentPersistence),
  ]);
  owners = await listenForNothing();
  replicas = [await runConsent(environmentOf())];
  replicas = [...replicas, await runConsent(environmentOf({ METRICS_PORT: '0' }))];
  await Promise.all(replicas.map(({ ready }) => ready));
});
afterAll(async () => {
  await Promise.all(replicas.map((replica) => replica.stop()));
  await owners.close();
  await database.drop();
});

const environmentOf = (changes: Readonly<Record<string, string>> = {}) =>
  ConsentEnvironment.parse({
    PORT: '0',
    LOG_LEVEL: 'silent',
    DATABASE_URL: database.appUrl,
    HOP_PUBLIC_KEYS: JSON.stringify(gateway.publicKeys),
    SERVICE_PRIVATE_KEY: JSON.stringify(consent.privateJwk),
    SERVICE_PUBLIC_KEYS: JSON.stringify({ housing: housing.publicKeys }),
    NATIONAL_ID_SECRET: Buffer.alloc(32, 3).toString('base64'),
    LOG_SIGNING_KEY: TEST_LOG_SECRET,
    ...Object.fromEntries(['CHILD_WELFARE', 'NAV', 'OUTREACH', 'HOUSING'].map((name) => [`${name}_URL`, owners.url])),
    ...changes,
  });

const question = (): string =>
  JSON.stringify({
    wants: [{ youthId: newId(), category: 'HOUSING_RENT', placesYouth: false, fields: ['RentMonth.arrearsNok'] }],
  });
const hopTo = (audience: string, body = 'what the gateway sent', signer = gateway): Promise<string> =>
  signer.hopSigner.sign(workerHop('nav', newId(), { purpose: 'B102' }), audience, body);
const askedFor = (onBehalfOf: string | null, body: string, signer = housing): Promise<string> =>
  signer.signer.sign({ onBehalfOf }, 'consent', body);

/** Sends to both replicas at the same moment, so many times; `tokensOf` makes what each of them is given. */
async function atTheSameMoment(
  path: string,
  bodyOf: () => string,
  tokensOf: (body: string) => Promise<readonly [string, string]>,
): Promise<readonly string[]> {
  const answers: string[] = [];
  for (let pair = 0; pair < PAIRS; pair += 1) {
    const body = bodyOf();
    const tokens = await tokensOf(body);
    const both = await Promise.all(replicas.map((replica, n) => send(replica, path, body, tokens[n] ?? '')));
    answers.push(both.sort().join());
  }
  return [...new Set(answers)];
}

test('an owner’s question that comes to two registries at the same moment is answered once', async () => {
  const answers = await atTheSameMoment('/disclose', question, async (body) => {
    const token = await askedFor(await hopTo('housing'), body);
    return [token, token];
  });
  expect(answers).toEqual([`200,${REFUSED}`]);
});

test('a question that an owner signs anew for the same hop is answered once', async () => {
  const answers = await atTheSameMoment('/disclose', question, async (body) => {
    const hop = await hopTo('housing');
    return [await askedFor(hop, body), await askedFor(hop, body)];
  });
  expect(answers).toEqual([`200,${REFUSED}`]);
});

test('several questions may be asked for one hop, of either registry', async () => {
  const hop = await hopTo('housing');
  for (const replica of [...replicas, ...replicas]) {
    const body = question();
    expect(await send(replica, '/disclose', body, await askedFor(hop, body))).toBe('200');
  }
});

test('who holds a token, asked of two registries at the same moment, is answered once', async () => {
  const answers = await atTheSameMoment(
    '/holder',
    () => JSON.stringify({ issuer: 'x', isGiven: true, holders: [], nationalId: '15810750074' }),
    async (body) => {
      const token = await hopTo('consent', body);
      return [token, token];
    },
  );
  expect(answers).toEqual([`200,${REFUSED}`]);
});

describe('a question is refused with one code, and leaves nothing,', () => {
  test.each<[string, (body: string) => Promise<string>]>([
    [
      'of an owner under a key that was retired',
      async (body) => askedFor(await hopTo('housing'), body, await aService('housing')),
    ],
    [
      'of a service that nobody knows',
      async (body) => askedFor(await hopTo('housing'), body, await aService('school')),
    ],
    [
      'for a hop under a key that was retired',
      async (body) => askedFor(await hopTo('housing', 'x', await aService('gateway')), body),
    ],
    ['for a hop of another owner', async (body) => askedFor(await hopTo('nav'), body)],
    ['for nobody', (body) => askedFor(null, body)],
    ['with the hop and no token of the owner', () => hopTo('housing')],
    ['with another body', async (body) => askedFor(await hopTo('housing'), `${body} `)],
  ])('%s', async (_what, tokenFor) => {
    const before = await rowsLeft(database);
    const body = question();
    expect(await send(replicas[0], '/disclose', body, await tokenFor(body))).toBe(REFUSED);
    expect(await rowsLeft(database)).toEqual(before);
  });
});

describe('questions of the same moment', () => {
  type Asked = readonly [token: string, place: string | null, wants: unknown];
  const wantsOf = (): unknown => (JSON.parse(question()) as { wants: unknown }).wants;
  const bodyOf = (...asked: readonly Asked[]): string =>
    JSON.stringify({
      tokens: asked.map(([token]) => token),
      calls: asked.map(([, place, wants], token) => ({ token, place, wants })),
    });
  async function ask(body: string, token: string, replica = replicas[0]): Promise<readonly unknown[]> {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const response = await fetch(`${replica?.url}/disclose/together`, { method: 'POST', headers, body });
    const { answers } = (await response.json()) as { answers?: { refused?: string; decisions?: unknown[] }[] };
    return answers?.map(({ refused, decisions }) => refused ?? decisions?.length) ?? [response.status];
  }
  const several = () =>
    gateway.hopSigner.signAll(
      [1, 2].map(() => workerHop('nav', newId(), { purpose: 'B102' })),
      'housing',
      'what the gateway sent',
    );

  test('are decided each on its own hop, and one whose hop does not hold takes no other with it', async () => {
    const token = await several();
    const body = bodyOf(
      [token, '0', wantsOf()],
      [await hopTo('nav'), null, wantsOf()],
      [token, '1', wantsOf()],
      [token, '2', wantsOf()],
      [await hopTo('housing'), null, wantsOf()],
    );
    expect(await ask(body, await askedFor(null, body))).toEqual([1, 'HOP_REFUSED', 1, 'HOP_REFUSED', 1]);
  });

  test('are asked once each, together or alone, of either registry', async () => {
    const hop = await hopTo('housing');
    const wants = wantsOf();
    const alone = JSON.stringify({ wants });
    expect(await send(replicas[0], '/disclose', alone, await askedFor(hop, alone))).toBe('200');
    const body = bodyOf([hop, null, wants], [hop, null, wantsOf()]);
    expect(await ask(body, await askedFor(null, body), replicas[1])).toEqual(['HOP_REFUSED', 1]);
    const again = await askedFor(null, body);
    expect(await ask(body, again)).toEqual(['HOP_REFUSED', 'HOP_REFUSED']);
    expect(await ask(body, again, replicas[1])).toEqual([401]);
  });

  test('leave nothing where the message is not the owner’s, or has another body', async () => {
    const before = await rowsLeft(database);
    const body = bodyOf([await hopTo('housing'), null, wantsOf()]);
    const stranger = await askedFor(null, body, await aService('housing'));
    for (const token of [stranger, await askedFor(null, `${body} `), await hopTo('consent', body)]) {
      expect(await ask(body, token)).toEqual([401]);
    }
    const broken = JSON.stringify({
      tokens: [await hopTo('housing')],
      calls: [{ token: 0, place: null, wants: [{}] }],
    });
    expect(await ask(broken, await askedFor(null, broken))).toEqual([500]);
    expect(await rowsLeft(database)).toEqual(before);
  });
});

test('the metrics are on their own port, without one they are nowhere, and refused tokens are counted in them', async () => {
  await send(replicas[1], '/disclose', '{}', 'no token');
  const text = await (await fetch(replicas[1]?.metricsUrl ?? '')).text();
  expect(text).toMatch(/brobygger_refused_hops_total\{reason="MALFORMED"\} [1-9]/);
  expect(replicas[0]?.metricsUrl).toBeNull();
  for (const { url } of replicas) expect((await fetch(`${url}/metrics`)).status).toBe(404);
});

test('a question that waits too long behind a statement that stalls is unavailable, and counted', async () => {
  const decisionBounds = { inFlight: 1, maxBatch: 1, maxWaiting: 10, waitMs: 30, runMs: 600_000 };
  const short = await runConsent(environmentOf({ METRICS_PORT: '0' }), { decisionBounds });
  await short.ready;
  const holder = new Client({ connectionString: database.ownerUrl });
  await holder.connect();
  await holder.query('begin; lock table consent in access exclusive mode');
  const ask = async (): Promise<string> => {
    const body = question();
    return send(short, '/disclose', body, await askedFor(await hopTo('housing'), body));
  };
  try {
    // Whichever comes first is run, and waits for the table; the other waits for it, and not for ever.
    const answers = [ask(), ask()];
    expect(await Promise.race(answers)).toBe('503 REGISTRY_UNAVAILABLE');
    await holder.query('rollback');
    expect((await Promise.all(answers)).sort()).toEqual(['200', '503 REGISTRY_UNAVAILABLE']);
    expect(await (await fetch(short.metricsUrl ?? '')).text()).toContain('brobygger_undecided_total{reason="LATE"} 1');
  } finally {
    await holder.end();
    await short.stop();
  }
});

describe('a registry that has just started', () => {
  const HELD = { rows: [], isLast: true };
  const isReady = async ({ url }: RunningService): Promise<string> => (await fetch(`${url}/isready`)).text();

  /** A registry that is asked while one owner keeps its answer back until it is told to give it. */
  async function whileOneIsSilent(
    hearWithinMs: number,
    ask: (registry: RunningService, speak: () => void) => Promise<void>,
  ) {
    let speak = (): void => undefined;
    const spoken = new Promise<void>((resolve) => (speak = resolve));
    const owner = await listen((_received, response) => void spoken.then(() => answerJson(response, HELD)));
    const registry = await runConsent(environmentOf({ NAV_URL: owner.url }), { hearWithinMs });
    try {
      await ask(registry, speak);
    } finally {
      speak();
      await registry.stop();
      await owner.close();
    }
  }

  test('is not ready before every owner has told it what it may not know of', () =>
    whileOneIsSilent(600_000, async (registry, speak) => {
      expect(await isReady(registry)).toBe('not ready: SERVICE_NOT_READY');
      speak();
      await registry.ready;
      expect(await isReady(registry)).toBe('ready');
    }));

  test('does not even listen before that, where others answer beside it', async () => {
    const crew: Crew = { worker: 3, size: 2, joins: true, primary: createWorkerChannel(() => undefined) };
    const PORT = String(await freePort());
    const held: (() => void)[] = [];
    const owner = await listen((_received, response) => void held.push(() => answerJson(response, HELD)));
    const starting = runConsent(environmentOf({ NAV_URL: owner.url, PORT }), { crew, hearWithinMs: 600_000 });
    // It has asked, and goes on asking once it is answered.
    while (held.length === 0) await new Promise((resolve) => setImmediate(resolve));
    await expect(fetch(`http://127.0.0.1:${PORT}/isready`)).rejects.toThrow();
    const answering = setInterval(() => held.splice(0).forEach((answerNow) => answerNow()), 1);
    const joined = await starting;
    expect([joined.url, await isReady(joined)]).toEqual([`http://127.0.0.1:${PORT}`, 'ready']);
    clearInterval(answering);
    await joined.stop();
    await owner.close();
  });

  test('does not wait for an owner that stays silent', () =>
    whileOneIsSilent(0, async (registry) => expect(await isReady(registry)).toBe('ready')));
});

test('in development the metrics are on both ports, and both are closed when it stops', async () => {
  const developed = await runConsent(environmentOf({ METRICS_PORT: '0', NODE_ENV: 'development' }));
  const urls = [`${developed.url}/metrics`, developed.metricsUrl ?? ''];
  for (const url of urls) expect((await fetch(url)).status).toBe(200);
  await developed.stop();
  for (const url of urls) await expect(fetch(url)).rejects.toThrow();
});
