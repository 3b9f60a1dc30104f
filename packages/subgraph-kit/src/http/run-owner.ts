import { REGISTRY } from '@brobygger/domain';
import { createHopVerifier, createReplayStore, createServiceSigner, createServiceVerifier } from '@brobygger/hop-token';
import pino from 'pino';
import type { Owner } from '../owner';
import { connectMigrated } from '../persistence/require-migrated';
import { createRemoteAsk } from './remote-ask';
import { createRemoteRegistry } from './remote-registry';
import { serveSubgraph } from './serve-subgraph';
import { createServiceClient } from './service-client';
import { addressesIn, type OwnerEnvironment } from './service-environment';

/** A service that listens. */
export interface RunningService {
  /** Where it listens, `http://host:port`. */
  readonly url: string;
  /** Ends after the requests that are under way. */
  stop(): Promise<void>;
}

/** How long a service waits for others, in milliseconds. */
export interface Patience {
  /** For the registry, before what crosses a border is withheld. */
  readonly registryMs: number;
  /** For the answer of another owner. */
  readonly answerMs: number;
}

const PATIENCE: Patience = { registryMs: 1500, answerMs: 3000 };

/** Runs an owner's subgraph as a service of its own, from its environment alone. */
export async function runOwner(
  { name, persistence, create }: Owner,
  environment: OwnerEnvironment,
  patience = PATIENCE,
): Promise<RunningService> {
  const log = pino({ level: environment.LOG_LEVEL, base: { service: name } });
  const clock = (): Date => new Date();
  const dataSource = await connectMigrated(name, environment.DATABASE_URL, persistence);
  const { [REGISTRY]: registryUrl = '', ...peers } = addressesIn(environment, name);
  const signer = createServiceSigner({ privateKey: environment.SERVICE_PRIVATE_KEY, issuer: name, clock });
  const client = createServiceClient({
    url: registryUrl,
    audience: REGISTRY,
    signer,
    timeoutMs: patience.registryMs,
  });
  const remote = createRemoteAsk({ peers, signer, timeoutMs: patience.answerMs });
  const { subgraph } = create({
    dataSource,
    registry: createRemoteRegistry(client),
    deliver: async (_destination, messages) => void (await client.post('/messages', messages, null)),
    ask: remote.ask,
    clock,
    onFailure: (what) => log.warn({ what }, 'the consent registry could not be reached'),
  });
  const replay = createReplayStore({ clock });
  const app = await serveSubgraph({
    subgraph,
    hops: createHopVerifier({
      publicKeys: environment.HOP_PUBLIC_KEYS,
      issuer: 'gateway',
      audience: name,
      clock,
      replay,
    }),
    services: createServiceVerifier({
      publicKeys: environment.SERVICE_PUBLIC_KEYS,
      audience: name,
      clock,
      replay: createReplayStore({ clock }),
    }),
    tellers: [REGISTRY],
    log,
  });
  const url = await app.listen({ port: environment.PORT, host: environment.HOST });
  log.info('ready');
  return {
    url,
    async stop() {
      await app.close();
      await subgraph.stop();
      await client.close();
      await remote.close();
    },
  };
}
