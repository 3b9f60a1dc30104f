import { defineTable, type Persistence } from '@brobygger/subgraph-kit';
import { ConsoleTables1796300000300 } from './console-tables.migration';
import { UsedLogins1796300000301 } from './used-logins.migration';

/** What the gateway's own database holds: the sessions of the console, drafts, and which logins are used. */
export const gatewayPersistence: Persistence = {
  entities: [],
  migrations: [ConsoleTables1796300000300, UsedLogins1796300000301],
  tables: [
    defineTable('session', {
      select: true,
      insert: true,
      update: ['sealed', 'version', 'seen_at', 'renewing_until'],
      delete: true,
    }),
    defineTable('draft', { select: true, insert: true, update: ['sealed', 'written_at'], delete: true }),
    defineTable('used_login', { select: true, insert: true, delete: true }),
  ],
};
