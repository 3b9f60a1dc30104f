import { newId } from '@brobygger/domain';
import type { ServerResponse } from 'node:http';
import { createTestDatabase, type TestDatabase } from '../../../testkit/src/test-database';
import { workerHop, type WorkerHop } from '../../../testkit/src/worker-hop';
import { gardener } from '../garden.test-setup';
import { migrate } from '../persistence/migrate';
import { runOwner, type RunningService } from './run-owner';
import { ownerEnvironmentOf } from './service-environment';
import { answerJson, aService, listen, type Received, type Service } from './service-keys.test-setup';

let gateway: Service;
let database: TestDatabase;
let registry: Awaited<ReturnType<typeof listen>>;
let running: RunningService;
let disclose: (received: Received, response: ServerResponse) => void;

beforeAll(async () => {
  const [consent, nav] = await Promise.all([aService('consent'), aService('nav')]);
  [gateway, database] = await Promise.all([aService('gateway'), createTestDatabase('metrics')]);
  registry = await listen((received, response) => {
    if (received.path === '/messages') return answerJson(response, { refused: [] });
    if (received.path === '/questions/facts') return answerJson(response, { rows: [], isLast: true });
    disclose(received, response);
  });
  await migrate(database.ownerUrl, gardener.persistence);
  const environment = ownerEnvironmentOf('nav').parse({
    ...{ LOG_LEVEL: 'silent', PORT: '0', METRICS_PORT: '0', DATABASE_URL: database.appUrl, SLOW_STATEMENT_MS: '1' },
    HOP_PUBLIC_KEYS: JSON.stringify(gateway.publicKeys),
    SERVICE_PRIVATE_KEY: JSON.stringify(nav.privateJwk),
    SERVICE_PUBLIC_KEYS: JSON.stringify({ consent: consent.publicKeys }),
    CONSENT_URL: registry.url,
  });
  running = await runOwner(gardener, environment, { patience: { registryMs: 30_000, answerMs: 30_000 } });
  await running.ready;
});
afterAll(async () => {
  await running.stop();
  await registry.close();
  await database.drop();
});

const SHARED = `query ($id: ID!) { _entities(representations: [{ __typename: "Youth", id: $id }]) {
  ... on Youth { garden { jobs { plot } } } } }`;

async function ask(of: WorkerHop): Promise<void> {
  const body = JSON.stringify({ query: SHARED, variables: { id: newId() } });
  const token = await gateway.hopSigner.sign(workerHop('nav', newId(), of), 'nav', body);
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  expect((await fetch(`${running.url}/graphql`, { method: 'POST', headers, body })).status).toBe(200);
}

/** The value of a metric as it is written, with its labels. */
async function metric(name: string): Promise<number> {
  const text = await (await fetch(running.metricsUrl ?? '')).text();
  const line = text.split('\n').find((each) => each.startsWith(`${name} `));
  return Number(line?.slice(name.length));
}

test('a service counts on what it decided, how long the registry took, and what went together', async () => {
  const HOUSING: WorkerHop = { agency: 'HOUSING', purpose: 'B101' };
  const permit = { effect: 'permit', basis: 'CONSENT', consentId: newId(), consentVersion: 1 };
  disclose = (_received, response) => answerJson(response, { decisions: [permit] });
  await ask(HOUSING);
  await ask(HOUSING);
  disclose = (_received, response) => answerJson(response, { decisions: [{ effect: 'deny', code: 'NO_BASIS' }] });
  await ask(HOUSING);
  disclose = (_received, response) => answerJson(response, {}, 500);
  await ask(HOUSING);

  const decided = ['CONSENT', 'NONE', 'UNAVAILABLE'].map((basis) => `brobygger_decisions_total{basis="${basis}"}`);
  expect(await Promise.all(decided.map(metric))).toEqual([2, 1, 1]);
  expect(await metric('brobygger_registry_seconds_count{outcome="answered"}')).toBe(3);
  expect(await metric('brobygger_registry_seconds_count{outcome="unavailable"}')).toBe(1);
  expect(await metric('brobygger_batch_calls_sum{queue="rows"}')).toBe(2);
  expect(await metric('brobygger_batch_calls_sum{queue="used-tokens"}')).toBe(4);
  expect(await metric('brobygger_queue_waiting{queue="rows"}')).toBe(0);
  expect(await metric('brobygger_pool_connections{state="waiting"}')).toBe(0);
  expect(await metric('brobygger_pool_connections{state="idle"}')).toBeGreaterThan(0);
  expect(await metric('brobygger_slow_statements_total')).toBeGreaterThan(0);
});
