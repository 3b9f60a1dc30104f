import { newId } from '@brobygger/domain';
import { createTestDatabase, type TestDatabase } from '../../../testkit/src/test-database';
import { workerHop } from '../../../testkit/src/worker-hop';
import { gardener } from '../garden.test-setup';
import { connect } from '../persistence/connect';
import { migrate } from '../persistence/migrate';
import { runOwner, type RunningService } from './run-owner';
import { ownerEnvironmentOf } from './service-environment';
import { aService, listenForNothing, type Service } from './service-keys.test-setup';

const PATIENCE = { registryMs: 30_000, answerMs: 30_000 };
const PAIRS = 100;

let gateway: Service;
let consent: Service;
let outreach: Service;
let nav: Service;
let database: TestDatabase;
let registry: Awaited<ReturnType<typeof listenForNothing>>;
let replicas: readonly RunningService[];

beforeAll(async () => {
  [gateway, consent, outreach, nav, database] = await Promise.all([
    aService('gateway'),
    aService('consent'),
    aService('outreach'),
    aService('nav'),
    createTestDatabase('replicas'),
  ]);
  registry = await listenForNothing();
  await migrate(database.ownerUrl, gardener.persistence);
  replicas = [await runOwner(gardener, environmentOf(database), { patience: PATIENCE })];
  replicas = [...replicas, await runOwner(gardener, environmentOf(database), { patience: PATIENCE })];
  await Promise.all(replicas.map(({ ready }) => ready));
});
afterAll(async () => {
  await Promise.all(replicas.map((replica) => replica.stop()));
  await registry.close();
  await database.drop();
});

const environmentOf = ({ appUrl }: TestDatabase) =>
  ownerEnvironmentOf('nav').parse({
    PORT: '0',
    LOG_LEVEL: 'silent',
    DATABASE_URL: appUrl,
    HOP_PUBLIC_KEYS: JSON.stringify(gateway.publicKeys),
    SERVICE_PRIVATE_KEY: JSON.stringify(nav.privateJwk),
    SERVICE_PUBLIC_KEYS: JSON.stringify({ consent: consent.publicKeys, outreach: outreach.publicKeys }),
    CONSENT_URL: registry.url,
  });

/** Sends it, and hands back the status with the code of what was refused. */
async function send(replica: RunningService | undefined, path: string, body: string, token: string) {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const response = await fetch(`${replica?.url}${path}`, { method: 'POST', headers, body });
  const text = await response.text();
  if (response.status < 400) return `${response.status}`;
  return `${response.status} ${(JSON.parse(text) as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions.code}`;
}

const REFUSED = '401 HOP_REFUSED';

/** Sends the same to both replicas at the same moment, so many times, each time under a token of its own. */
async function atTheSameMoment(path: string, bodyOf: () => string, tokenOf: (body: string) => Promise<string>) {
  const answers: (readonly string[])[] = [];
  for (let pair = 0; pair < PAIRS; pair += 1) {
    const body = bodyOf();
    const token = await tokenOf(body);
    answers.push((await Promise.all(replicas.map((replica) => send(replica, path, body, token)))).sort());
  }
  return answers;
}

const each = (answered: string): readonly (readonly string[])[] =>
  Array.from({ length: PAIRS }, () => [answered, REFUSED]);

const organisationId = newId();
const BEGIN = 'mutation ($id: ID!) { beginGardenJob(youthId: $id, plot: "A7") { youthId } }';
const mutation = (): string => JSON.stringify({ query: BEGIN, variables: { id: newId() } });
const onHop = (body: string): Promise<string> => gateway.hopSigner.sign(workerHop('nav', organisationId), 'nav', body);
const by = (service: Service) => (body: string) => service.signer.sign({ onBehalfOf: null }, 'nav', body);

test('a hop that one replica has answered is refused by the other', async () => {
  const body = mutation();
  const token = await onHop(body);
  expect([
    await send(replicas[0], '/graphql', body, token),
    await send(replicas[1], '/graphql', body, token),
    await send(replicas[0], '/graphql', body, token),
  ]).toEqual(['200', REFUSED, REFUSED]);
});

test('a mutation that comes to two replicas at the same moment is done once', async () => {
  const looking = await connect(database.ownerUrl, { entities: [], migrations: [] }, 1);
  const jobs = async () => ((await looking.query('select count(*)::int as n from garden_job')) as [{ n: number }])[0].n;
  const before = await jobs();
  expect(await atTheSameMoment('/graphql', mutation, onHop)).toEqual(each('200'));
  expect((await jobs()) - before).toBe(PAIRS);
  await looking.destroy();
});

test('messages and questions that come to two replicas at the same moment are taken once', async () => {
  const message = (): string =>
    JSON.stringify([
      {
        id: newId(),
        kind: 'WORKER_BLOCK',
        payload: { youth_id: newId(), person_id: 'Z990009', holds: true, version: 1 },
      },
    ]);
  expect(await atTheSameMoment('/messages', message, by(consent))).toEqual(each('200'));
  expect(await atTheSameMoment('/questions/jobs-count', () => '{}', by(outreach))).toEqual(each('200'));
});

test('a service whose database is away takes no token, and says that it cannot tell', async () => {
  const own = await createTestDatabase('replicas');
  await migrate(own.ownerUrl, gardener.persistence);
  const alone = await runOwner(gardener, environmentOf(own), { patience: PATIENCE });
  await alone.ready;
  const body = JSON.stringify({ query: '{ __typename }' });
  expect(await send(alone, '/graphql', body, await onHop(body))).toBe('200');
  await own.drop();
  const token = await onHop(body);
  expect(await send(alone, '/graphql', body, token)).toBe('503 TOKEN_USE_UNKNOWN');
  expect(await send(alone, '/graphql', body, token)).toBe(REFUSED);
  await alone.stop();
});

test.each<[string, () => Promise<Service>]>([
  ['one that nobody knows', () => aService('gateway')],
  ['one that was retired', () => Promise.resolve(nav)],
])('a token under a key that is %s is refused, and leaves nothing', async (_what, signer) => {
  const looking = await connect(database.ownerUrl, { entities: [], migrations: [] }, 1);
  const left = async () =>
    (await looking.query(`select (select count(*) from used_token) as tokens, (select count(*) from garden_job) as jobs,
      (select count(*) from worker_block) as blocks`)) as unknown;
  const before = await left();
  const { hopSigner, signer: service } = await signer();
  const body = mutation();
  expect(
    await send(replicas[0], '/graphql', body, await hopSigner.sign(workerHop('nav', organisationId), 'nav', body)),
  ).toBe(REFUSED);
  expect(await send(replicas[0], '/messages', '[]', await service.sign({ onBehalfOf: null }, 'nav', '[]'))).toBe(
    REFUSED,
  );
  expect(await left()).toEqual(before);
  await looking.destroy();
});
