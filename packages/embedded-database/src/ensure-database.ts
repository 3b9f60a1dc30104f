import { type Client, escapeIdentifier as id, escapeLiteral as literal } from 'pg';
import { type DatabasePlan, keeperRoleOf, loginsOf, passwordOf, secondOf } from './database-plan';
import { scramVerifier } from './scram-verifier';
import { StartupError } from './startup-error';

/**
 * How statements run under a runtime role where nobody says it at the start of a connection, which poolers do not let through: ended after
 * ten seconds, and by the plans by which they run without a pooler.
 */
const RUNTIME_SETTINGS: readonly string[] = [
  `statement_timeout = '10s'`,
  'plan_cache_mode = force_generic_plan',
  'jit = off',
];

/**
 * Makes the roles of a plan when they are missing, and gives those that connect their passwords anew. Who logs in by no secret of the plan
 * logs in no more.
 */
export async function ensureRoles(admin: Client, plan: DatabasePlan): Promise<void> {
  const { ownerRole, runtimeRole } = plan;
  const [second, keeper] = [secondOf(plan), keeperRoleOf(plan)];
  await ensureRole(admin, ownerRole, loginBy(passwordOf(ownerRole, plan), plan));
  const logins = new Map(loginsOf(plan).map(({ role, password }) => [role, loginBy(password, plan)]));
  await ensureRole(admin, runtimeRole, logins.get(runtimeRole) ?? 'NOLOGIN');
  if (logins.has(second) || (await roleExists(admin, second))) {
    await ensureRole(admin, second, logins.get(second) ?? 'NOLOGIN');
    await admin.query(`GRANT ${id(runtimeRole)} TO ${id(second)}`);
  }
  for (const role of logins.keys()) {
    await admin.query(`ALTER ROLE ${id(role)} SET ${RUNTIME_SETTINGS.join(`; ALTER ROLE ${id(role)} SET `)}`);
  }
  await ensureRole(admin, keeper, 'NOLOGIN');
}

const loginBy = (password: string, { hashIterations }: DatabasePlan): string =>
  `LOGIN PASSWORD ${literal(scramVerifier(password, hashIterations))}`;

async function ensureRole(admin: Client, role: string, how: string): Promise<void> {
  const verb = (await roleExists(admin, role)) ? 'ALTER' : 'CREATE';
  await admin.query(`${verb} ROLE ${id(role)} NOCREATEDB NOCREATEROLE ${how}`);
}

const roleExists = async (admin: Client, role: string): Promise<boolean> =>
  (await admin.query('SELECT FROM pg_roles WHERE rolname = $1', [role])).rowCount === 1;

/** Makes the database of a plan when it is missing. One that exists under another owner is not touched. */
export async function ensureDatabase(admin: Client, { database, ownerRole }: DatabasePlan): Promise<void> {
  const { rows } = await admin.query<{ owner: string }>(
    'SELECT pg_get_userbyid(datdba) AS owner FROM pg_database WHERE datname = $1',
    [database],
  );
  const owner = rows[0]?.owner;
  if (owner === ownerRole) return;
  if (owner !== undefined) {
    throw new StartupError(
      `database \`${database}\` belongs to \`${owner}\`: drop it or hand it over to \`${ownerRole}\``,
    );
  }
  await allowToMakeOwner(admin, ownerRole);
  // The same encoding and order of letters everywhere, whatever the server's own.
  await admin.query(
    `CREATE DATABASE ${id(database)} OWNER ${id(ownerRole)} TEMPLATE template0 ENCODING 'UTF8' ` +
      `LOCALE_PROVIDER libc LC_COLLATE 'C' LC_CTYPE 'C'`,
  );
}

/** Who is not superuser can make a database only for a role that it belongs to. */
async function allowToMakeOwner(admin: Client, ownerRole: string): Promise<void> {
  const { rows } = await admin.query<{ able: boolean }>(`SELECT pg_has_role($1, 'USAGE') AS able`, [ownerRole]);
  if (rows[0]?.able !== true) await admin.query(`GRANT ${id(ownerRole)} TO CURRENT_USER`);
}
