import { collectDefaultMetrics, Counter, Registry } from 'prom-client';
import { createWorkMetrics, type WorkMetrics } from '../measuring/work-metrics';

/** The metrics of a subgraph. No label ever holds anything of a person. */
export interface SubgraphMetrics {
  readonly registry: Registry;
  /** What it does. */
  readonly work: WorkMetrics;
  /** Tokens between services that were refused. */
  readonly refusedHops: Counter<'reason'>;
  /** Questions that the registry could not decide in time: what they asked for was withheld. */
  readonly undecided: Counter<'reason'>;
  /** Messages to webhooks, of the registry alone: taken or failed. */
  readonly webhooks: Counter<'outcome'>;
  /** Lines of the log that were written for who watches over logins, and tries that failed; of the registry alone. */
  readonly auditLines: Counter<'outcome'>;
  /** What was released and is not in the log, and what is in it and was not; of the registry alone. */
  readonly logDifferences: Counter<'owner' | 'kind'>;
  /** Causes by which fields of answers failed, by what the asker was told. */
  readonly faults: Counter<'code' | 'cause'>;
}

/** Makes a registry of its own, so that several services can run in one process. */
export function createSubgraphMetrics(): SubgraphMetrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  return {
    registry,
    work: createWorkMetrics(registry),
    refusedHops: new Counter({
      name: 'brobygger_refused_hops_total',
      help: 'Tokens between services refused, by reason',
      labelNames: ['reason'] as const,
      registers: [registry],
    }),
    webhooks: new Counter({
      name: 'brobygger_webhook_messages_total',
      help: 'Messages to webhooks, by what became of them',
      labelNames: ['outcome'] as const,
      registers: [registry],
    }),
    auditLines: new Counter({
      name: 'brobygger_audit_lines_total',
      help: 'Lines of the disclosure log that were written, and tries that failed',
      labelNames: ['outcome'] as const,
      registers: [registry],
    }),
    logDifferences: new Counter({
      name: 'brobygger_log_differences_total',
      help: 'Differences between what was released and the disclosure log, by owner and kind',
      labelNames: ['owner', 'kind'] as const,
      registers: [registry],
    }),
    faults: new Counter({
      name: 'brobygger_faults_total',
      help: 'Answers with fields that failed, by what the asker was told and by the cause',
      labelNames: ['code', 'cause'] as const,
      registers: [registry],
    }),
    undecided: new Counter({
      name: 'brobygger_undecided_total',
      help: 'Questions that could not be decided in time, by reason',
      labelNames: ['reason'] as const,
      registers: [registry],
    }),
  };
}
