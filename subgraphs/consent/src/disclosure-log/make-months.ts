import type { Query } from '@brobygger/subgraph-kit';

/** Makes the months that the log will need soon, where they are not there (ADR 0138). It costs nothing where they are. */
export const createMakeMonths =
  (query: Query): (() => Promise<void>) =>
  async () => {
    await query('make-log-months', 'select make_log_months()', []);
  };
