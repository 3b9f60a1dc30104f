import { consentPersistence } from '../../subgraphs/consent/src/consent-nouns';
import { createCompareLog, type FoundDifference } from '../../subgraphs/consent/src/log-difference/compare-log';
import { OWNERS } from '@brobygger/platform';
import { connect, ownerEnvironmentOf, runOwner, type Registry, type RunningService } from '@brobygger/subgraph-kit';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { startNode } from '../faults/node-process';
import { serviceEnvironment } from '../faults/service-environments';
import { aMoment } from '../harness/a-moment';
import { worker } from '../harness/callers';
import { startDistributed, type Distributed } from '../harness/distributed';
import { PATIENT_MS } from '../harness/patience';
import { serve } from '../harness/records';
import { SEEDED_AT } from '../harness/seed';

let topology: Distributed;
let database: Awaited<ReturnType<typeof connect>>;
let youthId: string;
let nav: ReturnType<typeof worker>;
let housing: ReturnType<typeof worker>;
beforeAll(async () => {
  topology = await startDistributed();
  database = await connect(topology.databases.urls.consent.appUrl, consentPersistence);
  await topology.seed(async (seed) => {
    const [office, house] = [await seed.organisation('NAV'), await seed.organisation('HOUSING')];
    youthId = await seed.youth();
    await serve(seed, 'NAV', office, youthId);
    const author = { personId: 'Z900000', organisationId: office, at: SEEDED_AT };
    await seed.platform.services.nav.orders.draft(author, { youthId, need: 'et sted å bo' });
    await seed.consent({ youthId, recipientId: house, purpose: 'B102', categories: ['NAV_ORDERS'] });
    [nav, housing] = [worker('NAV', office, 'Z1'), worker('HOUSING', house, 'Z2')];
  });
});
afterAll(async () => {
  await database?.destroy();
  await topology?.stop();
});

const ORDERS = 'query ($id: ID!) { youth(id: $id) { name nav { orders { need } } } }';

/** Has the orders read in NAV's own service, or by housing with the youth's consent; they leave. Answers with the request's id. */
async function read(by: 'nav' | 'housing'): Promise<string> {
  const [caller, purpose] = by === 'nav' ? [nav, 'B107'] : [housing, 'B102'];
  const { text, headers } = await topology.ask(caller, ORDERS, { id: youthId }, purpose);
  expect(text).toContain('et sted å bo');
  return headers.get('x-request-id') ?? '';
}

/** What is found once both NAV and the registry have told of the requests. */
async function foundOf(...requests: readonly string[]): Promise<readonly FoundDifference[]> {
  const compare = createCompareLog(database, {
    settleSeconds: 0,
    unreleasedSeconds: 3600,
  });
  const COMPARED = `select count(*)::int as count from release_report, jsonb_array_elements(requests) r
    where r->>'request_id' = any($1) and owner = 'NAV' and is_compared`;
  const found: FoundDifference[] = [];
  for (;;) {
    found.push(...(await compare()).differences);
    const [row] = (await database.query(COMPARED, [requests])) as readonly { readonly count: number }[];
    if (row?.count === requests.length) return found.filter(({ requestId }) => requests.includes(requestId));
    await aMoment();
  }
}

/** Runs the work while a twin of NAV answers in its place, made with another registry. */
async function withTwin<Result>(
  registryOf: (registry: Registry) => Registry,
  work: () => Promise<Result>,
): Promise<Result> {
  await topology.stopService('nav');
  const environment = ownerEnvironmentOf('nav').parse(serviceEnvironment(topology, 'nav'));
  const run = (owner: typeof OWNERS.nav): Promise<RunningService> =>
    runOwner(owner, environment, { patience: { registryMs: PATIENT_MS, answerMs: PATIENT_MS } });
  const twin = await run({
    ...OWNERS.nav,
    create: (deps) => OWNERS.nav.create({ ...deps, registry: registryOf(deps.registry) }),
  });
  await twin.ready;
  try {
    return await work();
  } finally {
    await twin.stop();
  }
}

test('what honest owners release stands in the log, for the own service and with consent', async () => {
  const requests = [await read('nav'), await read('housing')];
  expect(await foundOf(...requests)).toEqual([]);
});

test('an owner that answers without asking the registry is found', async () => {
  const PERMIT = { effect: 'permit', basis: 'CONSENT' } as const;
  const requestId = await withTwin(
    (registry) => ({
      ...registry,
      disclose: ({ wants }) =>
        Promise.resolve({ decisions: wants.map(() => PERMIT as never), resolvable: new Set([youthId]) }),
    }),
    async () => {
      const asked = await read('housing');
      expect(await foundOf(asked)).toMatchObject([
        { kind: 'NOT_IN_LOG', owner: 'NAV', requestId: asked, released: 1, entered: 0 },
      ]);
      return asked;
    },
  );
  const [listed] = (await database.query('select trace_id, operation_id from log_difference where request_id = $1', [
    requestId,
  ])) as readonly { readonly trace_id: string; readonly operation_id: string }[];
  expect(listed).toEqual({
    trace_id: requestId.replaceAll('-', ''),
    operation_id: expect.stringMatching(/^[0-9a-f]{16}$/) as string,
  });
});

test('an owner that is killed before it has told raises no alarm, and counts anew', async () => {
  spawnSync(process.execPath, [join(__dirname, '..', '..', 'scripts', 'build.mjs')]);
  await topology.stopService('nav');
  const spoken = { LOG_LEVEL: 'info', NODE_ENV: 'development', DRAIN_MS: '0' };
  const killed = startNode('subgraphs/nav/dist/main.js', { ...serviceEnvironment(topology, 'nav'), ...spoken });
  await killed.said('"ready"');
  const lost = [await read('nav'), await read('housing')];
  await killed.end('SIGKILL');
  await withTwin(
    (registry) => registry,
    async () => expect(await foundOf(await read('nav'), await read('housing'))).toEqual([]),
  );
  expect(await database.query('select * from log_difference where request_id = any($1)', [lost])).toEqual([]);
});

test('an owner whose own log takes no entry is found, in its own log and in the other', async () => {
  const { query } = topology.databases;
  await query('nav', `create function forget() returns trigger language plpgsql as 'begin return null; end'`);
  await query('nav', 'create trigger forget before insert on disclosure_entry for each row execute function forget()');
  await withTwin(
    (registry) => registry,
    async () => {
      const asked = await read('nav');
      const found = await foundOf(asked);
      expect(found.map(({ kind, owner: of, released, entered }) => [kind, of, released, entered]).sort()).toEqual([
        ['NOT_IN_LOG', 'NAV', 1, 0],
        ['NOT_IN_OWN_LOG', 'NAV', 1, 0],
      ]);
    },
  );
});
