import { defineTable, type Persistence } from '@brobygger/subgraph-kit';
import { ConsoleTables1796300000300 } from './console-tables.migration';

/** What the gateway's own database holds: the sessions of the console, and drafts. */
export const gatewayPersistence: Persistence = {
  entities: [],
  migrations: [ConsoleTables1796300000300],
  tables: [
    defineTable('session', {
      select: true,
      insert: true,
      update: ['sealed', 'version', 'seen_at', 'renewing_until'],
      delete: true,
    }),
    defineTable('draft', { select: true, insert: true, update: ['sealed', 'written_at'], delete: true }),
  ],
};
