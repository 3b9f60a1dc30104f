import type { Client } from 'pg';
import { StartupError } from './startup-error';

const OLDEST_VERSION = 15;

/** Refuses a server that is too old, and a user that may not create databases and roles. */
export async function assertAbleToProvision(admin: Client): Promise<void> {
  const { rows } = await admin.query<{ version: number; user: string; able: boolean }>(`
    SELECT current_setting('server_version_num')::int / 10000 AS version, rolname AS user, rolsuper OR (rolcreatedb
      AND rolcreaterole) AS able
    FROM pg_roles WHERE rolname = current_user`);
  const found = rows[0];
  if (found === undefined || !found.able) {
    throw new StartupError(
      `user \`${found?.user ?? ''}\` may not set up databases: ALTER ROLE it CREATEDB CREATEROLE, or use another user in DATABASE_URL`,
    );
  }
  if (found.version < OLDEST_VERSION) {
    throw new StartupError(
      `the server in DATABASE_URL is PostgreSQL ${found.version}: use version ${OLDEST_VERSION} or newer`,
    );
  }
}
