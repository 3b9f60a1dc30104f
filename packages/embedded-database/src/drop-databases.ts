import { escapeIdentifier as id } from 'pg';
import type { DatabasePlan } from './database-plan';
import { withSetupLock } from './setup-lock';
import { withConnection } from './with-connection';

/** Removes databases, what is in them, and their roles, ending connections that are still open. For tests. */
export async function dropDatabases(adminUrl: string, plans: readonly DatabasePlan[]): Promise<void> {
  await withConnection(adminUrl, (admin) =>
    withSetupLock(admin, async () => {
      for (const { database, ownerRole, runtimeRole } of plans) {
        await admin.query(`DROP DATABASE IF EXISTS ${id(database)} WITH (FORCE)`);
        await admin.query(`DROP ROLE IF EXISTS ${id(runtimeRole)}, ${id(ownerRole)}`);
      }
    }),
  );
}
