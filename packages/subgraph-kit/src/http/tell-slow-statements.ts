import type { Logger } from 'pino';
import type { WorkMetrics } from '../measuring/work-metrics';
import type { SlowStatements } from '../persistence/watch-statements';

/** Has slow statements logged and counted: by name, time and rows, and by nothing that they were about. */
export const tellSlowStatements = (
  fromMs: number,
  log: Pick<Logger, 'warn'>,
  metrics?: Pick<WorkMetrics, 'slowStatements'>,
): SlowStatements => ({
  fromMs,
  onSlow(slow) {
    metrics?.slowStatements.inc();
    log.warn({ code: 'SLOW_STATEMENT', ...slow }, 'a statement was slow');
  },
});
