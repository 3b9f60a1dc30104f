import type { LibrarySchema } from '@brobygger/subgraph-kit';
import { loadLibrary } from './load-library';

/** Where graphile-worker keeps its jobs. */
export const TIMER_SCHEMA: LibrarySchema = {
  name: 'graphile_worker',
  newest: 19,
  async install(owner) {
    const { runMigrations, logger } = await loadLibrary();
    // A connection that breaks fails the statement that was on it; the library warns where nobody listens.
    owner.on('connect', (client) => client.on('error', () => undefined));
    await runMigrations({ pgPool: owner, logger });
  },
};
