import type { Metrics } from '../serve-metrics';

/** What a primary measures: it has no client of Prometheus, and writes what one would give. */
export interface EndCounts {
  /** Counts a worker that ended without being told to: `EXIT_1`, `SIGKILL`. */
  count(code: string): void;
  readonly metrics: () => Metrics;
}

export function createEndCounts(up: () => number): EndCounts {
  const ends = new Map<string, number>();
  return {
    count: (code) => void ends.set(code, (ends.get(code) ?? 0) + 1),
    metrics: () => [
      {
        name: 'brobygger_workers',
        help: 'Workers of the service that answer',
        type: 'gauge',
        aggregator: 'sum',
        values: [{ value: up(), labels: {} }],
      },
      {
        name: 'brobygger_worker_ends_total',
        help: 'Workers that ended without being told to, by code or signal',
        type: 'counter',
        aggregator: 'sum',
        values: [...ends].map(([code, value]) => ({ value, labels: { code } })),
      },
    ],
  };
}
