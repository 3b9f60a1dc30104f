import { z } from 'zod';

/**
 * What stands between a service and its database: nothing, or a pooler that lends a connection for one transaction at a time, as PgBouncer
 * does in its transaction mode. Through one, nothing of a session is there for the next statement.
 */
export type DatabasePooler = 'none' | 'transaction';

/** What stands before `DATABASE_URL`. */
export const databasePooler = z
  .enum(['none', 'transaction'] satisfies readonly DatabasePooler[])
  .default('none')
  .describe(
    'What stands before `DATABASE_URL`: `transaction` for a pooler that lends connections by transaction, as PgBouncer; then statements ' +
      'have no names and connections no settings of their own',
  );
