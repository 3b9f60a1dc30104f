import { type Client, escapeIdentifier as id } from 'pg';
import { assertAbleToProvision } from './admin-rights';
import { type DatabasePlan, type DatabaseUrls, keeperRoleOf, planForService, urlsOf } from './database-plan';
import { ensureDatabase, ensureRoles } from './ensure-database';
import { withSetupLock } from './setup-lock';
import { withConnection } from './with-connection';

/**
 * Makes a database with an owner, a runtime role and a keeper for each service, or renews the passwords of those that exist.
 * The address may be of any server from PostgreSQL 15 on whose user may create databases and roles.
 */
export async function provisionDatabases<Name extends string>(
  adminUrl: string,
  services: readonly { name: Name; password: string }[],
): Promise<Record<Name, DatabaseUrls>> {
  const urls = await provisionPlans(adminUrl, services.map(planForService));
  return Object.fromEntries(services.map(({ name }, index) => [name, urls[index]])) as Record<Name, DatabaseUrls>;
}

/** The same with names of the caller's own choosing; answers in the order asked. */
export async function provisionPlans(adminUrl: string, plans: readonly DatabasePlan[]): Promise<DatabaseUrls[]> {
  return withConnection(adminUrl, async (admin) => {
    await assertAbleToProvision(admin);
    return withSetupLock(admin, async () => {
      const provisioned: DatabaseUrls[] = [];
      for (const plan of plans) provisioned.push(await provision(admin, plan, urlsOf(plan, adminUrl)));
      return provisioned;
    });
  });
}

async function provision(admin: Client, plan: DatabasePlan, urls: DatabaseUrls): Promise<DatabaseUrls> {
  await ensureRoles(admin, plan);
  await ensureDatabase(admin, plan);
  await withConnection(urls.ownerUrl, (owner) => closeToOthers(owner, plan));
  return urls;
}

/** Only the roles of the plan may connect, and only the owner may make tables. What the others may touch, migrations grant. */
async function closeToOthers(owner: Client, plan: DatabasePlan): Promise<void> {
  const { database, ownerRole, runtimeRole } = plan;
  const others = `${id(runtimeRole)}, ${id(keeperRoleOf(plan))}`;
  await owner.query(`
    REVOKE ALL ON DATABASE ${id(database)} FROM PUBLIC;
    GRANT CONNECT ON DATABASE ${id(database)} TO ${others};
    REVOKE ALL ON SCHEMA public FROM PUBLIC;
    GRANT ALL ON SCHEMA public TO ${id(ownerRole)};
    GRANT USAGE ON SCHEMA public TO ${others};
  `);
}
