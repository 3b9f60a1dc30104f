import { collectDefaultMetrics, Counter, Gauge, Registry } from 'prom-client';

/** The metrics of a witness. No label ever holds anything of a person. */
export interface WitnessMetrics {
  readonly registry: Registry;
  /** Requests to cosign, by what became of them. */
  readonly requests: Counter<'code'>;
  /** The size of the last checkpoint cosigned, by its log. */
  readonly size: Gauge<'origin'>;
  /** When that was, in seconds since 1970. */
  readonly cosignedAt: Gauge<'origin'>;
}

/** Makes a registry of its own, so that several witnesses can run in one process. */
export function createWitnessMetrics(): WitnessMetrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  return {
    registry,
    requests: new Counter({
      name: 'brobygger_witness_requests_total',
      help: 'Requests to cosign a checkpoint, by what became of them',
      labelNames: ['code'] as const,
      registers,
    }),
    size: new Gauge({
      name: 'brobygger_witness_log_size',
      help: 'Size of the last checkpoint cosigned, by its log',
      labelNames: ['origin'] as const,
      registers,
    }),
    cosignedAt: new Gauge({
      name: 'brobygger_witness_cosigned_timestamp_seconds',
      help: 'When a checkpoint was cosigned last, by its log',
      labelNames: ['origin'] as const,
      registers,
    }),
  };
}
