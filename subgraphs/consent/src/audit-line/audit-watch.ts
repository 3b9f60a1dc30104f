import { causeCode, type SubgraphMetrics } from '@brobygger/subgraph-kit';
import type { AuditWatch } from './start-audit-lines';

/** Is warned why, by a code. */
interface Warned {
  warn(of: { readonly code: string }, what: string): void;
}

/** Tells whoever runs it by the log of the service, and by its metrics where it has such. */
export const auditWatch = (log: Warned, metrics?: Pick<SubgraphMetrics, 'auditLines'>): AuditWatch => ({
  onWritten: (lines) => metrics?.auditLines.inc({ outcome: 'written' }, lines),
  onFailed(cause) {
    metrics?.auditLines.inc({ outcome: 'failed' });
    log.warn({ code: causeCode(cause) }, 'lines of the log could not be written');
  },
});
