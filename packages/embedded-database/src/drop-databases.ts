import { escapeIdentifier as id } from 'pg';
import { type DatabasePlan, keeperRoleOf, secondOf } from './database-plan';
import { withSetupLock } from './setup-lock';
import { withConnection } from './with-connection';

/** Removes databases, what is in them, and their roles, ending connections that are still open. For tests. */
export async function dropDatabases(adminUrl: string, plans: readonly DatabasePlan[]): Promise<void> {
  await withConnection(adminUrl, (admin) =>
    withSetupLock(admin, async () => {
      for (const plan of plans) {
        await admin.query(`DROP DATABASE IF EXISTS ${id(plan.database)} WITH (FORCE)`);
        const roles = [keeperRoleOf(plan), secondOf(plan), plan.runtimeRole, plan.ownerRole].map(id).join(', ');
        await admin.query(`DROP ROLE IF EXISTS ${roles}`);
      }
    }),
  );
}
