import { ALONE, createLeaving, listen, measuredBy, REGISTRY, type Crew, type Stoppable } from '@brobygger/domain';
import { createHopVerifier, createServiceSigner, createServiceVerifier } from '@brobygger/hop-token';
import { exportTraces, tellSlowStatements } from '@brobygger/telemetry';
import { countByCode, refusalsIn } from '../messaging/receive';
import type { Owner } from '../owner';
import { connectErased } from '../erasing/require-erased';
import { poolSizeOf } from '../persistence/connect';
import { createServiceReplayStore } from '../used-tokens/replay-store';
import { causeCode } from '../faults/cause-code';
import { createLog } from './create-log';
import { createRemoteAsk } from './remote-ask';
import { createRemoteRegistry } from './remote-registry';
import { serveSubgraph } from './serve-subgraph';
import { createServiceClient } from './service-client';
import { addressesIn, cursorSecretOf, type OwnerEnvironment } from './service-environment';
import { createSubgraphMetrics } from './subgraph-metrics';
import { tryUntilDone, type Trying } from './until-done';

/** A service that listens. */
export interface RunningService extends Required<Stoppable> {
  /** Where it listens, `http://host:port`. */
  readonly url: string;
  /** Resolves when it answers operations: it has heard from others what it must not miss. */
  readonly ready: Promise<void>;
  /** Where its metrics are on a port of their own, or nothing when it has none. */
  readonly metricsUrl: string | null;
}

/** How long a service waits for others, in milliseconds. */
export interface Patience {
  /** For the registry, before what crosses a border is withheld. */
  readonly registryMs: number;
  /** For the answer of another owner. */
  readonly answerMs: number;
}

const PATIENCE: Patience = { registryMs: 1500, answerMs: 3000 };

/** What a service is given beside its environment. */
export interface RunOwnerOptions {
  readonly patience?: Patience;
  /** Those beside whom it answers; alone, unless said otherwise. */
  readonly crew?: Crew;
}

/** Runs an owner's subgraph as a service of its own, from its environment alone. */
export async function runOwner(
  { name, persistence, create }: Owner,
  environment: OwnerEnvironment,
  { patience = PATIENCE, crew = ALONE }: RunOwnerOptions = {},
): Promise<RunningService> {
  const log = createLog(name, environment, crew);
  const clock = (): Date => new Date();
  const metrics = createSubgraphMetrics();
  const slow = tellSlowStatements(environment.SLOW_STATEMENT_MS, log, metrics.work);
  const { DATABASE_URL, DATABASE_POOLER: pooler, ERASURES_FILE } = environment;
  const dataSource = await connectErased(ERASURES_FILE, name, DATABASE_URL, persistence, poolSizeOf(crew.size), {
    pooler,
    slow,
  });
  metrics.work.pool(dataSource);
  const traces = await exportTraces(name, environment, () =>
    log.warn({ code: 'TRACES_LOST' }, 'traces were not taken'),
  );
  const measured = measuredBy(crew, metrics.registry);
  const addresses = addressesIn(environment, name);
  const signer = createServiceSigner({ privateKey: environment.SERVICE_PRIVATE_KEY, issuer: name, clock });
  const client = createServiceClient({
    url: addresses[REGISTRY] ?? '',
    audience: REGISTRY,
    signer,
    timeoutMs: patience.registryMs,
  });
  const remote = createRemoteAsk({ peers: addresses, signer, timeoutMs: patience.answerMs });
  const { subgraph } = create({
    dataSource,
    registry: createRemoteRegistry(client),
    deliver: async (_destination, messages) => refusalsIn(await client.post('/messages', messages, null)),
    ask: remote.ask,
    cursorSecret: cursorSecretOf(environment),
    clock,
    measure: metrics.work,
    onFailure: (what, cause) => log.warn({ what, code: causeCode(cause) }, 'the consent registry could not be reached'),
    onFault(fault) {
      metrics.faults.inc({ code: fault.code, cause: fault.cause });
      log.error(fault, 'a field failed');
    },
    onUnmoved: (count) =>
      log.warn({ code: 'MERGED_RECORDS_COLLIDE', count }, 'records stay with a registration that was merged'),
    onRefused: (destination, refusals) =>
      log.error({ destination, codes: countByCode(refusals) }, 'messages were refused'),
  });
  const replay = createServiceReplayStore({
    dataSource,
    clock,
    measure: metrics.work,
    onFailure: (cause) => log.warn({ code: causeCode(cause) }, 'whether tokens were used before could not be told'),
  });
  const { isLeaving, leave } = createLeaving(environment.DRAIN_MS);
  let isOpen = false;
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
      replay,
    }),
    tellers: [REGISTRY],
    isOpen: () => isOpen,
    isLeaving,
    log,
    metrics,
    measured,
    areMetricsOpen: environment.NODE_ENV !== 'production',
  });
  const synchronise = (): Trying =>
    tryUntilDone(
      () => subgraph.synchronise(),
      (cause) => log.warn({ code: causeCode(cause) }, 'waits for the consent registry to tell what holds'),
    );
  // Others answer already: who comes to them takes no request that it would turn away.
  const before = crew.joins ? synchronise() : null;
  await before?.ended;
  const { url, metricsUrl, close } = await listen(app, measured, environment);
  // The registry asks too, of a service that already listens; what it would keep out, nobody reads before.
  const synchronising = before ?? synchronise();
  const ready = synchronising.ended.then(() => {
    isOpen = synchronising.isDone();
    if (isOpen) log.info('ready');
  });
  return {
    url,
    metricsUrl,
    ready,
    leave,
    async stop() {
      synchronising.giveUp();
      await ready;
      await close();
      await subgraph.stop();
      await client.close();
      await remote.close();
      await traces.stop();
    },
  };
}
