import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** Measures the calls to subgraphs. */
export interface SubgraphMetrics {
  /** Starts a measurement; call the result with how it ended. */
  start(subgraph: string): (outcome: 'answered' | 'unavailable') => void;
  /** Which subgraphs are given a rest: 1, else 0. */
  readonly breakers: Gauge<'subgraph'>;
}

/** The gateway's metrics. No label ever holds anything of a person. */
export interface GatewayMetrics extends SubgraphMetrics {
  readonly registry: Registry;
  readonly requests: Histogram<'outcome'>;
  readonly refusedTokens: Counter<'reason'>;
  readonly withheld: Counter<'category'>;
  readonly surprises: Counter;
  /** Starts to measure a question that the gateway itself asks the registry; call the result with how it ended. */
  asks(question: string): (outcome: 'answered' | 'unavailable') => void;
  /** Questions that the registry of the same process could not decide in time. */
  readonly undecided: Counter<'reason'>;
}

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Makes a registry of its own, so that several gateways can run in one process. */
export function createMetrics(): GatewayMetrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const subgraphs = new Histogram({
    name: 'brobygger_subgraph_seconds',
    help: 'Time that a subgraph took to answer',
    labelNames: ['subgraph', 'outcome'] as const,
    buckets: SECONDS,
    registers,
  });
  const questions = new Histogram({
    name: 'brobygger_registry_question_seconds',
    help: 'Time that the consent registry took to answer the gateway itself, by what it was asked',
    labelNames: ['question', 'outcome'] as const,
    buckets: SECONDS,
    registers,
  });
  return {
    registry,
    asks(question) {
      const stop = questions.startTimer({ question });
      return (outcome) => void stop({ outcome });
    },
    start(subgraph) {
      const stop = subgraphs.startTimer({ subgraph });
      return (outcome) => void stop({ outcome });
    },
    breakers: new Gauge({
      name: 'brobygger_subgraph_resting',
      help: 'Whether a subgraph is not asked, since it did not answer',
      labelNames: ['subgraph'] as const,
      // Of several workers each has a breaker of its own: one that is open is to be seen.
      aggregator: 'max',
      registers,
    }),
    requests: new Histogram({
      name: 'brobygger_request_seconds',
      help: 'Time that a GraphQL request took',
      labelNames: ['outcome'] as const,
      buckets: SECONDS,
      registers,
    }),
    refusedTokens: new Counter({
      name: 'brobygger_refused_tokens_total',
      help: 'Bearer tokens refused, by reason',
      labelNames: ['reason'] as const,
      registers,
    }),
    withheld: new Counter({
      name: 'brobygger_withheld_fields_total',
      help: 'Fields withheld, by category',
      labelNames: ['category'] as const,
      registers,
    }),
    surprises: new Counter({
      name: 'brobygger_surprises_total',
      help: 'Errors that nobody foresaw, masked',
      registers,
    }),
    undecided: new Counter({
      name: 'brobygger_undecided_total',
      help: 'Questions that could not be decided in time, by reason',
      labelNames: ['reason'] as const,
      registers,
    }),
  };
}
