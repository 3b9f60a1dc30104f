import { randomBytes } from 'node:crypto';
import { type DatabasePlan, type DatabaseUrls, dropDatabases, provisionPlans } from '@brobygger/embedded-database';
import { testAdminUrl } from './environment';

/** A database of one test's own, with an owner and a runtime role that nobody else uses. */
export interface TestDatabase extends DatabaseUrls {
  /** Removes the database and both roles; connections still open are ended. */
  drop(): Promise<void>;
}

/** Makes an empty database on the PostgreSQL of this test run. The name is only for people who read a failure. */
export async function createTestDatabase(name: string): Promise<TestDatabase> {
  const adminUrl = testAdminUrl();
  const database = `test_${name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .slice(0, 32)}_${randomBytes(6).toString('hex')}`;
  const plan: DatabasePlan = {
    database,
    runtimeRole: database,
    ownerRole: `${database}_owner`,
    password: randomBytes(24).toString('base64url'),
  };
  const [urls] = await provisionPlans(adminUrl, [plan]);
  if (urls === undefined) throw new Error('no database was made');
  return { ...urls, drop: () => dropDatabases(adminUrl, [plan]) };
}
