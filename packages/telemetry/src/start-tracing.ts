import { resourceFromAttributes } from '@opentelemetry/resources';
import {
  ParentBasedSampler,
  TraceIdRatioBasedSampler,
  TracerProvider,
  type SpanProcessor,
} from '@opentelemetry/sdk-trace';
import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { createGivenIds } from './given-ids';
import { traceBy } from './tracing';

/** So long a process that ends waits for a collector that does not answer. */
const GIVE_UP_AFTER_MS = 2000;

/** A tracing that can be ended. */
export interface RunningTracing {
  /** Resolves when what was traced is exported, or given up. */
  stop(): Promise<void>;
}

/**
 * Starts to make spans in this process; each goes to the processor when it ends.
 * @throws TypeError where it is traced already
 */
export function startTracing({
  service,
  share = 1,
  processor,
}: {
  readonly service: string;
  /** The share that is traced of requests which do not say themselves whether they are. */
  readonly share?: number;
  readonly processor: SpanProcessor;
}): RunningTracing {
  const ids = createGivenIds();
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': service, 'service.namespace': 'brobygger' }),
    sampler: new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(share) }),
    idGenerator: ids,
    spanProcessors: [processor],
  });
  traceBy({ tracer: provider.getTracer('brobygger'), ids, frames: new AsyncLocalStorage() });
  return {
    async stop() {
      traceBy(null);
      const exported = provider.shutdown().catch(() => undefined);
      await Promise.race([exported, delay(GIVE_UP_AFTER_MS, undefined, { ref: false })]);
    },
  };
}
