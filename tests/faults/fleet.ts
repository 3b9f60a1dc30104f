import { TEST_LOG_SECRET } from '@brobygger/testkit';
import { callersOf, OWNER_NAMES, REGISTRY, type OwnerName } from '@brobygger/domain';
import { createPlatform, OWNERS, SERVICE_NAMES, type ServiceName } from '@brobygger/platform';
import { ownerEnvironmentOf, runOwner } from '@brobygger/subgraph-kit';
import { freePort } from '../../packages/embedded-database/src/free-port';
import { addressVariables } from '../harness/address-variables';
import { createAsk, type Ask } from '../harness/ask';
import { createNationalIds } from '../harness/national-ids';
import { createSeed, type Seed } from '../harness/seed';
import { generateKeys, publicKeysOf } from '../harness/service-keys';
import { createTestDatabases, settled, type TestDatabases } from '../harness/test-databases';
import { startTestIssuer } from '../harness/test-issuer';
import { startBalancer, type Balancer } from './balancer';
import { startNode, type End, type NodeProcess } from './node-process';

/** One process of the fleet. It can be ended or held at any moment, and started again. */
export interface Member {
  readonly name: ServiceName | 'gateway';
  /** Ends it at once, and starts it again; resolves when it answers. */
  killAndStart(): Promise<void>;
  /** Tells it to stop, waits for its end, and starts it again; resolves with how it ended when it answers. */
  stopAndStart(): Promise<End>;
  /** Holds it for so long: it neither answers nor ends. */
  holdFor(ms: number): Promise<void>;
}

/** The distributed topology with two processes of services and of the gateway. */
export interface Fleet {
  /** Asks each of the gateways. */
  readonly asks: readonly Ask[];
  /** Asks whichever gateway is ready, through a balancer. */
  readonly ask: Ask;
  readonly members: readonly Member[];
  readonly databases: TestDatabases;
  /** Resolves when no message is under way between services. */
  settled(): Promise<void>;
  stop(): Promise<void>;
}

const SECRET = Buffer.alloc(32, 1);
const REPLICAS = 2;

/**
 * Starts the fleet on ports of this machine and fills its world before anybody asks. Owners who are not to have two processes run once, in
 * this one, and come to no harm: a process takes seconds to start.
 */
export async function startFleet(
  fill: (seed: Seed) => Promise<void>,
  ownersWithTwo: readonly OwnerName[] = OWNER_NAMES,
): Promise<Fleet> {
  const nationalIds = createNationalIds();
  const [databases, issuer, keys] = await Promise.all([
    createTestDatabases(),
    startTestIssuer(nationalIds),
    generateKeys(),
  ]);
  const platform = await createPlatform({
    databases: databases.urls,
    nationalIdSecret: SECRET,
    clock: () => new Date(),
    onFailure: () => undefined,
  });
  await fill(createSeed(platform, nationalIds));
  await platform.settle();
  await platform.stop();

  const ports = new Map<ServiceName, readonly number[]>();
  const balancers = new Map<ServiceName, Balancer>();
  const hasTwo = (name: ServiceName): boolean => name === REGISTRY || ownersWithTwo.includes(name);
  for (const name of SERVICE_NAMES) {
    const own = [];
    for (let n = 0; n < (hasTwo(name) ? REPLICAS : 1); n += 1) own.push(await freePort());
    ports.set(name, own);
    balancers.set(name, await startBalancer(own));
  }
  const urls = Object.fromEntries([...balancers].map(([name, { url }]) => [name, url])) as Record<ServiceName, string>;
  // Ten looks of a balancer.
  const common = { ...addressVariables(urls), LOG_LEVEL: 'info', DRAIN_MS: '1000' };
  const environmentOf = (name: ServiceName, port: number) => ({
    ...common,
    NATIONAL_ID_SECRET: SECRET.toString('base64'),
    LOG_SIGNING_KEY: TEST_LOG_SECRET,
    PORT: String(port),
    DATABASE_URL: databases.urls[name].appUrl,
    HOP_PUBLIC_KEYS: JSON.stringify(publicKeysOf(keys, 'gateway')),
    SERVICE_PRIVATE_KEY: JSON.stringify(keys[name].privateJwk),
    SERVICE_PUBLIC_KEYS: JSON.stringify(
      Object.fromEntries(callersOf(name).map((other) => [other, publicKeysOf(keys, other)])),
    ),
  });
  const gatewayPorts = [await freePort(), await freePort()];
  const front = await startBalancer(gatewayPorts);
  const gatewayOf = (port: number) => ({
    ...common,
    PORT: String(port),
    ISSUERS: JSON.stringify(issuer.configurations),
    HOP_PRIVATE_KEY: JSON.stringify(keys.gateway.privateJwk),
  });

  const members = [
    ...SERVICE_NAMES.filter(hasTwo).flatMap((name) =>
      (ports.get(name) ?? []).map((port) =>
        createMember(name, `subgraphs/${name}/dist/main.js`, environmentOf(name, port)),
      ),
    ),
    ...gatewayPorts.map((port) => createMember('gateway', 'gateway/dist/main.js', gatewayOf(port))),
  ];
  const [others] = await Promise.all([
    Promise.all(
      OWNER_NAMES.filter((name) => !hasTwo(name)).map((name) => {
        const environment = { ...environmentOf(name, ports.get(name)?.[0] ?? 0), LOG_LEVEL: 'silent' };
        return runOwner(OWNERS[name], ownerEnvironmentOf(name).parse(environment));
      }),
    ),
    ...members.map((member) => member.start()),
  ]);
  await Promise.all(others.map(({ ready }) => ready));
  for (const balancer of [...balancers.values(), front]) balancer.look();

  return {
    asks: gatewayPorts.map((port) => createAsk(`http://127.0.0.1:${port}`, issuer)),
    ask: createAsk(front.url, issuer),
    members,
    databases,
    settled: () => settled(databases),
    async stop() {
      await Promise.all([...members, ...others].map((each) => each.stop()));
      await front.stop();
      await Promise.all([...balancers.values()].map((balancer) => balancer.stop()));
      await issuer.stop();
      await databases.drop();
    },
  };
}

function createMember(name: Member['name'], file: string, environment: Readonly<Record<string, string>>) {
  let running: NodeProcess | null = null;
  let last: Promise<void> = Promise.resolve();

  async function start(): Promise<void> {
    running = startNode(file, environment);
    await running.said('"ready"');
  }
  /** One after the other: a process that is held is not ended by somebody else. */
  const next = (work: () => Promise<void>): Promise<void> => (last = last.then(work));

  return {
    name,
    start,
    killAndStart: () =>
      next(async () => {
        await running?.end('SIGKILL');
        await start();
      }),
    async stopAndStart() {
      let end: End | undefined;
      await next(async () => {
        end = await running?.end('SIGTERM');
        await start();
      });
      if (end === undefined) throw new Error('nothing runs');
      return end;
    },
    holdFor: (ms: number) =>
      next(async () => {
        running?.hold();
        await new Promise((resolve) => setTimeout(resolve, ms));
        running?.release();
      }),
    stop: () => next(async () => void (await running?.end('SIGTERM'))),
  };
}
