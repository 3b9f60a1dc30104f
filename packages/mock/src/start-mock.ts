import { isServiceName, REGISTRY } from '@brobygger/domain';
import { createGateway, DEFAULT_LIMITS, type GatewayDeps } from '@brobygger/gateway';
import { setTimeout as delay } from 'node:timers/promises';
import pino from 'pino';
import { createServices } from './answering/services';
import { createRegistry } from './deciding/registry';
import type { Mock, MockOptions, World } from './mock-types';
import { createPersonaAuthenticator } from './persona-authenticator';
import { readApiSchema, readSupergraph } from './schema-files';
import { readDemoWorld } from './world/demo-world';
import { createLiveWorld } from './world/live-world';

/** A service or a subgraph answers at once here; what takes longer is a fault of the mock. */
const PATIENT_MS = 10_000;

/** What the gateway would answer beside GraphQL, which is not there. */
const BESIDE = {} as Pick<GatewayDeps, 'decisionPoint' | 'consentFeed' | 'openCopy' | 'readLog'>;

/**
 * Starts a mock: the gateway of the system over services that hold a made-up world in memory, which decide and withhold by the same code.
 * @throws WorldFault for a world that breaks a rule
 * @throws RangeError for a service that there is none of, and a time that is none
 */
export async function startMock(options: MockOptions = {}): Promise<Mock> {
  const world = createLiveWorld(options.world ?? readDemoWorld());
  const away = new Set(options.away ?? []);
  for (const name of away) requireService(name);
  const { port = 0, host = '127.0.0.1', latencyMs = 0 } = options;
  if (!(latencyMs >= 0)) throw new RangeError('`latencyMs` is no time');
  const isRegistryAway = (): boolean => away.has(REGISTRY);
  const services = createServices(world, createRegistry(world, isRegistryAway));
  const gateway = await createGateway({
    ...BESIDE,
    supergraphSdl: readSupergraph(),
    apiSdl: readApiSchema(),
    callOf: (name) => (hop, operation) => {
      const call = away.has(name) ? undefined : services.get(name);
      return call === undefined ? Promise.reject(new Error('away')) : call(hop, operation);
    },
    authenticator: createPersonaAuthenticator(world, isRegistryAway),
    corsOrigins: options.corsOrigins ?? [],
    limits: DEFAULT_LIMITS,
    trustedDocuments: { byId: new Map(), isMandatory: false },
    isIntrospectionOpen: true,
    subgraphTimeoutMs: PATIENT_MS,
    requestTimeoutMs: PATIENT_MS,
    isGraphqlOnly: true,
    areMetricsOpen: false,
    whatIsWrong: () => Promise.resolve(null),
    log: pino({ level: 'silent' }),
  });
  if (latencyMs > 0) gateway.app.addHook('onRequest', () => delay(latencyMs));
  const url = await gateway.app.listen({ port, host });
  return {
    url,
    get world() {
      return world.now as World;
    },
    setAway(service, isAway) {
      requireService(service);
      if (isAway) away.add(service);
      else away.delete(service);
    },
    reset: () => world.reset(),
    stop: () => gateway.stop(),
  };
}

function requireService(name: string): void {
  if (!isServiceName(name)) throw new RangeError(`no service is called \`${name}\``);
}
