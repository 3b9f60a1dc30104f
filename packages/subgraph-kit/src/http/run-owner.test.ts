import { createWorkerChannel, newId, type Crew } from '@brobygger/domain';
import { verifyOnBehalf } from '@brobygger/hop-token';
import type { ServerResponse } from 'node:http';
import { Client } from 'pg';
import { freePort } from '../../../embedded-database/src/free-port';
import { createTestDatabase, type TestDatabase } from '../../../testkit/src/test-database';
import { workerHop, type WorkerHop } from '../../../testkit/src/worker-hop';
import { gardener } from '../garden.test-setup';
import { migrate } from '../persistence/migrate';
import { runOwner, type RunningService } from './run-owner';
import { ownerEnvironmentOf } from './service-environment';
import {
  answerAdmitted,
  answerJson,
  aService,
  listen,
  verifiersOf,
  type Received,
  type Service,
} from './service-keys.test-setup';

const LONG = 30_000;

let gateway: Service;
let consent: Service;
let nav: Service;
let database: TestDatabase;
let registry: Awaited<ReturnType<typeof listen>>;
let running: RunningService;
let answer: (received: Received, response: ServerResponse) => void;

/** The registry knows of nothing, but for what a test says of a kind. */
let facts: Readonly<Record<string, readonly object[]>> = {};
let answerFacts = ({ body }: Received, response: ServerResponse): void => {
  const { kind } = JSON.parse(body) as { kind: string };
  answerJson(response, { rows: facts[kind] ?? [], isLast: true });
};

/** Resolves when the registry has been told the next time. */
let told: Promise<Received>;

beforeAll(async () => {
  [gateway, consent, nav, database] = await Promise.all([
    aService('gateway'),
    aService('consent'),
    aService('nav'),
    createTestDatabase('run owner'),
  ]);
  let tell: (received: Received) => void = () => undefined;
  told = new Promise((resolve) => (tell = resolve));
  registry = await listen((received, response) => {
    if (received.path === '/messages') {
      answerJson(response, { refused: [] });
      tell(received);
    } else if (received.path === '/questions/facts') answerFacts(received, response);
    else if (received.path === '/admit') answerAdmitted(received, response);
    else answer(received, response);
  });
  await migrate(database.ownerUrl, gardener.persistence);
  running = await runOwner(gardener, environmentOf({ PORT: '0', METRICS_PORT: '0' }), {
    patience: { registryMs: LONG, answerMs: LONG },
  });
  await running.ready;
});
afterAll(async () => {
  await running.stop();
  await registry.close();
  await database.drop();
});

const environmentOf = (changes: Readonly<Record<string, string>> = {}) =>
  ownerEnvironmentOf('nav').parse({
    LOG_LEVEL: 'silent',
    DATABASE_URL: database.appUrl,
    HOP_PUBLIC_KEYS: JSON.stringify(gateway.publicKeys),
    SERVICE_PRIVATE_KEY: JSON.stringify(nav.privateJwk),
    SERVICE_PUBLIC_KEYS: JSON.stringify({ consent: consent.publicKeys }),
    CONSENT_URL: registry.url,
    ...changes,
  });

/** Asks the service as the gateway does, and hands back data and the codes of errors. */
async function ask(organisationId: string, query: string, variables: object, of: WorkerHop = {}) {
  const body = JSON.stringify({ query, variables });
  const token = await gateway.hopSigner.sign(workerHop('nav', organisationId, of), 'nav', body);
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const response = await fetch(`${running.url}/graphql`, { method: 'POST', headers, body });
  const { data, errors = [] } = (await response.json()) as {
    data: unknown;
    errors?: readonly { readonly extensions: { readonly code: string } }[];
  };
  return { data, codes: errors.map(({ extensions }) => extensions.code) };
}

const BEGIN = 'mutation ($id: ID!) { beginGardenJob(youthId: $id, plot: "A7") { youthId } }';
const OWN = 'query ($id: ID!) { gardenYouth(id: $id) { garden { jobs { plot } } } }';
const SHARED = `query ($id: ID!) { _entities(representations: [{ __typename: "Youth", id: $id }]) {
  ... on Youth { garden { jobs { plot } } } } }`;
const HOUSING: WorkerHop = { agency: 'HOUSING', purpose: 'B101' };
const JOBS = { garden: { jobs: [{ plot: 'A7' }] } };

/** A youth who works in the garden of an office. */
async function aGardener() {
  const [organisationId, id] = [newId(), newId()];
  expect(await ask(organisationId, BEGIN, { id })).toMatchObject({ data: { beginGardenJob: { youthId: id } } });
  return { organisationId, id };
}

test('a service that is run from its environment answers from its database', async () => {
  const { organisationId, id } = await aGardener();
  expect(await ask(organisationId, OWN, { id })).toEqual({ data: { gardenYouth: JOBS }, codes: [] });
});

test('what it has to tell reaches the registry, in its own name', async () => {
  await aGardener();
  const { token, body } = await told;
  const { services } = verifiersOf('consent', gateway, [nav]);
  expect(await services.verify(token, body)).toEqual({ issuer: 'nav', onBehalfOf: null });
  const kinds = (JSON.parse(body) as { readonly kind: string }[]).map(({ kind }) => kind);
  expect([...new Set(kinds)].sort()).toEqual(['DISCLOSURE_ENTERED', 'SERVICE_RELATION']);
});

test('what crosses a border is asked of the registry, for whom the gateway says, and released when it permits', async () => {
  const { organisationId, id } = await aGardener();
  const calls: Received[] = [];
  answer = (received, response) => {
    calls.push(received);
    answerJson(response, {
      decisions: [{ effect: 'permit', basis: 'CONSENT', consentId: newId(), consentVersion: 1 }],
    });
  };
  expect(await ask(organisationId, SHARED, { id }, HOUSING)).toEqual({ data: { _entities: [JOBS] }, codes: [] });
  const [call] = calls;
  const { hop } = await verifyOnBehalf(verifiersOf('consent', gateway, [nav]), call?.token ?? '', call?.body ?? '');
  expect(hop.caller).toMatchObject({ agency: 'HOUSING', organisationId });
});

test('a registry that fails withholds what crosses a border, and not what stays inside', async () => {
  const { organisationId, id } = await aGardener();
  answer = (_received, response) => answerJson(response, {}, 500);
  expect(await ask(organisationId, SHARED, { id }, HOUSING)).toEqual({
    data: { _entities: [{ garden: { jobs: null } }] },
    codes: ['REGISTRY_UNAVAILABLE'],
  });
  expect((await ask(organisationId, OWN, { id })).codes).toEqual([]);
});

test('what waits for a database that stands still is told that it is away, is counted, and keeps nobody else', async () => {
  const { organisationId, id } = await aGardener();
  const locker = new Client({ connectionString: database.ownerUrl });
  await locker.connect();
  const WAITING = `select from pg_locks where relation = 'disclosure_entry'::regclass and not granted`;
  const waitFor = async (statements: number): Promise<void> => {
    while ((await locker.query(WAITING)).rowCount !== statements);
  };
  await locker.query('begin; lock table disclosure_entry in access exclusive mode');
  const first = ask(organisationId, OWN, { id });
  await waitFor(1);
  const second = ask(organisationId, OWN, { id });
  await waitFor(2);
  // Two statements are under way: whoever comes now waits for their end, and not for ever.
  expect(await ask(organisationId, OWN, { id })).toEqual({
    data: { gardenYouth: { garden: { jobs: null } } },
    codes: ['SUBGRAPH_UNAVAILABLE'],
  });
  await locker.query('rollback');
  const well = { data: { gardenYouth: JOBS }, codes: [] };
  expect([await first, await second, await ask(organisationId, OWN, { id })]).toEqual([well, well, well]);
  expect(await (await fetch(running.metricsUrl ?? '')).text()).toContain(
    'brobygger_faults_total{code="SUBGRAPH_UNAVAILABLE",cause="LATE"} 1',
  );
  await locker.end();
});

test('the registry alone may tell it something', async () => {
  const body = JSON.stringify([]);
  const post = async (service: Service) => {
    const token = await service.signer.sign({ onBehalfOf: null }, 'nav', body);
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    return (await fetch(`${running.url}/messages`, { method: 'POST', headers, body })).status;
  };
  expect([await post(consent), await post(gateway)]).toEqual([200, 401]);
});

test('a service is gone when it was stopped', async () => {
  const other = await runOwner(gardener, environmentOf({ PORT: '0' }), {
    patience: { registryMs: LONG, answerMs: LONG },
  });
  expect((await fetch(`${other.url}/isalive`)).status).toBe(200);
  await other.stop();
  await expect(fetch(`${other.url}/isready`)).rejects.toThrow();
});

describe('a database that is behind the code is refused with what it lacks:', () => {
  const { entities, migrations, tables = [] } = gardener.persistence;

  test.each([
    ['every migration', { entities: [], migrations: [] }, `${migrations.length} migrations`],
    ['one migration', { entities: [], migrations: migrations.slice(0, -1), tables }, '1 migration'],
    ['a right', { entities, migrations, tables: tables.slice(0, -1) }, '2 rights'],
  ])('%s', async (_what, before, lacks) => {
    const behind = await createTestDatabase('behind');
    if (before.migrations.length > 0) await migrate(behind.ownerUrl, before);
    await expect(runOwner(gardener, environmentOf({ DATABASE_URL: behind.appUrl, PORT: '0' }))).rejects.toThrow(
      `DATABASE_NOT_MIGRATED: the database of \`nav\` lacks ${lacks}: run \`npm run serve -- migrate nav\``,
    );
    await behind.drop();
  });

  test('one that is ahead too, naming what the code does not know; newer code starts on it', async () => {
    const ahead = await createTestDatabase('ahead');
    await migrate(ahead.ownerUrl, gardener.persistence);
    const withFewer = { ...gardener, persistence: { entities, migrations: migrations.slice(0, -1), tables } };
    const environment = environmentOf({ DATABASE_URL: ahead.appUrl, PORT: '0' });
    const newer = `has run \`${migrations.at(-1)?.name}\`, which this code does not know: start the version that does`;
    await expect(runOwner(withFewer, environment)).rejects.toThrow(`DATABASE_NEWER: the database of \`nav\` ${newer}`);
    await expect(migrate(ahead.ownerUrl, withFewer.persistence)).rejects.toThrow(newer);
    await (await runOwner(gardener, environment)).stop();
    await ahead.drop();
  });
});

describe('a service whose database may have missed something', () => {
  const start = (of: Readonly<Record<string, string>> = {}) =>
    runOwner(gardener, environmentOf({ PORT: '0', ...of }), { patience: { registryMs: LONG, answerMs: LONG } });
  const readiness = async ({ url }: RunningService): Promise<number> => (await fetch(`${url}/isready`)).status;

  test('lets nobody by before the registry has told what holds, and keeps out whom it names from the first request on', async () => {
    const { organisationId, id } = await aGardener();
    const held: (() => void)[] = [];
    const told = answerFacts;
    answerFacts = (received, response) => void held.push(() => told(received, response));
    facts = { WORKER_BLOCK: [{ youth_id: id, person_id: 'Z1', holds: true, version: 5 }] };
    const restored = await start();
    while (held.length === 0) await new Promise((resolve) => setImmediate(resolve));
    expect(await readiness(restored)).toBe(503);
    answerFacts = told;
    held.forEach((answerNow) => answerNow());
    await restored.ready;
    expect(await readiness(restored)).toBe(200);
    running = await runningAs(restored, async () => {
      expect((await ask(organisationId, OWN, { id }, { personId: 'Z1' })).codes).toEqual(['YOUTH_NOT_FOUND']);
      expect((await ask(organisationId, OWN, { id }, { personId: 'Z2', statedReason: 'ON_DUTY' })).codes).toEqual([]);
    });
    facts = {};
  });

  test('waits for a registry that is away, and is stopped while it does', async () => {
    const waiting = await start({ CONSENT_URL: 'http://127.0.0.1:9' });
    expect(await readiness(waiting)).toBe(503);
    await waiting.stop();
    await expect(fetch(`${waiting.url}/isalive`)).rejects.toThrow();
  });

  test('does not even listen before that, where others answer beside it', async () => {
    const crew: Crew = { worker: 3, size: 2, joins: true, primary: createWorkerChannel(() => undefined) };
    const PORT = String(await freePort());
    const held: (() => void)[] = [];
    const told = answerFacts;
    answerFacts = (received, response) => void held.push(() => told(received, response));
    const starting = runOwner(gardener, environmentOf({ PORT }), { crew });
    while (held.length === 0) await new Promise((resolve) => setImmediate(resolve));
    await expect(fetch(`http://127.0.0.1:${PORT}/isready`)).rejects.toThrow();
    answerFacts = told;
    held.forEach((answerNow) => answerNow());
    const joined = await starting;
    expect([joined.url, await readiness(joined)]).toEqual([`http://127.0.0.1:${PORT}`, 200]);
    await joined.stop();
  });

  test('is not let on by facts that are not whole', async () => {
    facts = { WORKER_BLOCK: [{ youth_id: 'nobody', person_id: 'Z1', holds: true, version: 5 }] };
    const asked: string[] = [];
    const told = answerFacts;
    answerFacts = (received, response) => {
      asked.push(received.path);
      told(received, response);
    };
    const restored = await start();
    // It asks again, from the start.
    while (asked.length < 6) await new Promise((resolve) => setImmediate(resolve));
    expect(await readiness(restored)).toBe(503);
    answerFacts = told;
    facts = {};
    await restored.ready;
    expect(await readiness(restored)).toBe(200);
    await restored.stop();
  });
});

/** Runs a test against another service than the one that all ask, which is stopped then. */
async function runningAs(other: RunningService, test: () => Promise<void>): Promise<RunningService> {
  const usual = running;
  running = other;
  await test();
  await other.stop();
  return usual;
}
