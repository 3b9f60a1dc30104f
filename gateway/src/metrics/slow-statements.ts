import { Counter, type Registry } from 'prom-client';

/** Counts slow statements on the gateway's own database, by the name that every service's have. */
export const slowStatementsIn = (registry: Registry): Counter =>
  new Counter({
    name: 'brobygger_slow_statements_total',
    help: 'Statements that took longer than SLOW_STATEMENT_MS; the log names each',
    registers: [registry],
  });
