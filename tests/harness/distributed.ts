import { TEST_LOG_SECRET } from '@brobygger/testkit';
import { runConsent } from '@brobygger/consent';
import { callersOf } from '@brobygger/domain';
import { GatewayEnvironment, runGateway } from '@brobygger/gateway';
import { ConsentEnvironment, ownerEnvironmentOf, runOwner, type RunningService } from '@brobygger/subgraph-kit';
import { freePort } from '../../packages/embedded-database/src/free-port';
import { createPlatform, OWNERS, SERVICE_NAMES, type PlatformDeps, type ServiceName } from '@brobygger/platform';
import { addressVariables } from './address-variables';
import { createAsk, type Ask } from './ask';
import { createNationalIds } from './national-ids';
import { PATIENT_MS } from './patience';
import { createSeed, type Seed } from './seed';
import { generateKeys, publicKeysOf, type Keys } from './service-keys';
import { createTestDatabases, settled, type OwnServers, type TestDatabases } from './test-databases';
import { startTestIssuer, type TestIssuer } from './test-issuer';

/** The distributed topology on ports of this machine: every hop is HTTP. */
export interface Distributed {
  /** Asks the first gateway. */
  readonly ask: Ask;
  /** Asks each of the gateways. */
  readonly asks: readonly Ask[];
  readonly issuer: TestIssuer;
  readonly keys: Keys;
  /** Where each service listens. */
  readonly urls: Readonly<Record<ServiceName, string>>;
  readonly gatewayUrls: readonly string[];
  readonly databases: TestDatabases;
  /** Fills the world through the services, and resolves when every service has heard of it; `register` is where people are looked up. */
  seed<Result>(fill: (seed: Seed) => Promise<Result>, register?: PlatformDeps['populationRegister']): Promise<Result>;
  /** Stops one service and leaves the others, as when it is down. */
  stopService(name: ServiceName): Promise<void>;
  stop(): Promise<void>;
}

const NATIONAL_ID_SECRET = Buffer.alloc(32, 1);

/** Starts the registry, the four owners and the gateways, each from its environment alone. */
export async function startDistributed({
  gateways = 1,
  environment = {},
  registryMs = PATIENT_MS,
  keys: given,
  servers = {},
}: {
  readonly gateways?: number;
  /** More of the gateways' environment. */
  readonly environment?: Readonly<Record<string, string>>;
  /** How long an owner waits for the registry. */
  readonly registryMs?: number;
  /** The keys of gateway and services; new ones, unless given. Cursors are sealed by them. */
  readonly keys?: Keys;
  /** A PostgreSQL of their own for some services. */
  readonly servers?: OwnServers;
} = {}): Promise<Distributed> {
  const nationalIds = createNationalIds();
  const [databases, issuer, keys, urls] = await Promise.all([
    createTestDatabases(servers),
    startTestIssuer(nationalIds),
    given ?? generateKeys(),
    freeUrls(),
  ]);
  const addresses = {
    ...addressVariables(urls),
    LOG_LEVEL: 'silent',
    NATIONAL_ID_SECRET: NATIONAL_ID_SECRET.toString('base64'),
    LOG_SIGNING_KEY: TEST_LOG_SECRET,
  };
  const environmentOf = (name: ServiceName): Record<string, string> => ({
    ...addresses,
    PORT: new URL(urls[name]).port,
    DATABASE_URL: databases.urls[name].appUrl,
    DATABASE_POOLER: databases.pooler,
    DIRECT_DATABASE_URL: databases.directUrl(name),
    HOP_PUBLIC_KEYS: JSON.stringify(publicKeysOf(keys, 'gateway')),
    SERVICE_PRIVATE_KEY: JSON.stringify(keys[name].privateJwk),
    SERVICE_PUBLIC_KEYS: JSON.stringify(
      Object.fromEntries(callersOf(name).map((other) => [other, publicKeysOf(keys, other)])),
    ),
  });

  const running = new Map<ServiceName, RunningService>();
  await Promise.all(
    SERVICE_NAMES.map(async (name) => running.set(name, await run(name, environmentOf(name), registryMs))),
  );
  await Promise.all([...running.values()].map(({ ready }) => ready));
  const fronts = await Promise.all(
    Array.from({ length: gateways }, () =>
      runGateway(
        GatewayEnvironment.parse({
          ...addresses,
          PORT: '0',
          ISSUERS: JSON.stringify(issuer.configurations),
          HOP_PRIVATE_KEY: JSON.stringify(keys.gateway.privateJwk),
          SUBGRAPH_TIMEOUT_MS: String(PATIENT_MS),
          REQUEST_TIMEOUT_MS: String(PATIENT_MS),
          ...environment,
        }),
      ),
    ),
  );
  const asks = fronts.map(({ url }) => createAsk(url, issuer));
  const [ask] = asks;
  if (ask === undefined) throw new RangeError('a topology has a gateway at least');

  async function stopService(name: ServiceName): Promise<void> {
    const service = running.get(name);
    running.delete(name);
    await service?.stop();
  }

  return {
    ask,
    asks,
    issuer,
    keys,
    urls,
    databases,
    stopService,
    gatewayUrls: fronts.map(({ url }) => url),
    async seed(fill, populationRegister) {
      const platform = await createPlatform({
        databases: databases.urls,
        pooler: databases.pooler,
        nationalIdSecret: NATIONAL_ID_SECRET,
        populationRegister,
        clock: () => new Date(),
        onFailure: () => undefined,
      });
      try {
        const result = await fill(createSeed(platform, nationalIds));
        await platform.settle();
        await settled(databases);
        return result;
      } finally {
        await platform.stop();
      }
    },
    async stop() {
      await Promise.all(fronts.map((gateway) => gateway.stop()));
      await Promise.all([...running.keys()].map(stopService));
      await issuer.stop();
      await databases.drop();
    },
  };
}

function run(name: ServiceName, environment: Record<string, string>, registryMs: number): Promise<RunningService> {
  if (name === 'consent') return runConsent(ConsentEnvironment.parse(environment));
  return runOwner(OWNERS[name], ownerEnvironmentOf(name).parse(environment), {
    patience: { registryMs, answerMs: PATIENT_MS },
  });
}

/** The services need one another's addresses before they listen. */
async function freeUrls(): Promise<Record<ServiceName, string>> {
  const urls: [ServiceName, string][] = [];
  for (const name of SERVICE_NAMES) urls.push([name, `http://127.0.0.1:${await freePort()}`]);
  return Object.fromEntries(urls) as Record<ServiceName, string>;
}
