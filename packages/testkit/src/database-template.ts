import {
  copyDatabase,
  type DatabaseCopy,
  type DatabasePlan,
  dropDatabases,
  provisionPlans,
  withConnection,
} from '@brobygger/embedded-database';
import { migrate, rightsOf, type Persistence } from '@brobygger/subgraph-kit';
import { createHash, createHmac } from 'node:crypto';
import { escapeIdentifier as id } from 'pg';
import { testPlan } from './test-plan';

/**
 * Copies the database that the migrations make. They run once in a test run, whichever worker comes first, since
 * copying files is a hundred times cheaper than making the tables.
 */
export async function copyOfTemplate(
  adminUrl: string,
  database: string,
  persistence: Persistence,
): Promise<DatabaseCopy> {
  const template = await templateOf(adminUrl, persistence);
  const copy = (): Promise<DatabaseCopy | null> =>
    copyDatabase(adminUrl, readyName(template), { ...template, database });
  const found = await copy();
  if (found !== null) return found;
  await makeTemplate(adminUrl, template, persistence);
  const made = await copy();
  if (made === null) throw new Error(`the template \`${readyName(template)}\` is gone`);
  return made;
}

/** Its name tells that every migration has run: it is given as the last step. */
const readyName = ({ database }: DatabasePlan): string => `${database}_ready`;

/** The plan is the same in every worker, so that all of them connect to the copies alike. */
async function templateOf(adminUrl: string, persistence: Persistence): Promise<DatabasePlan> {
  const made = [...persistence.migrations.map(String), ...(await rightsOf(persistence))];
  const digest = createHash('sha256').update(made.join('\n')).digest('hex').slice(0, 24);
  return testPlan(`template_${digest}`, createHmac('sha256', adminUrl).update(digest).digest('base64url'));
}

async function makeTemplate(adminUrl: string, plan: DatabasePlan, persistence: Persistence): Promise<void> {
  await withConnection(adminUrl, async (admin) => {
    await admin.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', [plan.database]);
    const { rowCount } = await admin.query('SELECT FROM pg_database WHERE datname = $1', [readyName(plan)]);
    if (rowCount === 1) return;
    // What a worker left half made when it died.
    await dropDatabases(adminUrl, [plan]);
    const [urls] = await provisionPlans(adminUrl, [plan]);
    await migrate(urls?.ownerUrl ?? '', persistence);
    // Whoever migrated may be about to hang up, and would hinder both the new name and the copying.
    await admin.query(`ALTER DATABASE ${id(plan.database)} ALLOW_CONNECTIONS false`);
    await admin.query('SELECT pg_terminate_backend(pid, 60000) FROM pg_stat_activity WHERE datname = $1', [
      plan.database,
    ]);
    await admin.query(`ALTER DATABASE ${id(plan.database)} RENAME TO ${id(readyName(plan))}`);
  });
}
