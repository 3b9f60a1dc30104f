import type { SlowStatements } from './watch-statements';

/** Where lines of warning go: a logger of `pino`. */
interface Log {
  warn(of: object, message: string): void;
}

/** What counts how many there were: a counter of `prom-client`. */
interface Metrics {
  readonly slowStatements: { inc(): void };
}

/** Has slow statements logged and counted: by name, time and rows, and by nothing that they were about. */
export const tellSlowStatements = (fromMs: number, log: Log, metrics?: Metrics): SlowStatements => ({
  fromMs,
  onSlow(slow) {
    metrics?.slowStatements.inc();
    log.warn({ code: 'SLOW_STATEMENT', ...slow }, 'a statement was slow');
  },
});
