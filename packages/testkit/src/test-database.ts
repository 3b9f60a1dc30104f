import { type DatabaseUrls, dropDatabases, provisionPlans } from '@brobygger/embedded-database';
import { randomBytes } from 'node:crypto';
import { testAdminUrl } from './environment';
import { testDatabaseName, testPlan } from './test-plan';

/** A database of one test's own. */
export interface TestDatabase extends DatabaseUrls {
  /** Removes the database; connections still open are ended. */
  drop(): Promise<void>;
}

/** Makes an empty database on the PostgreSQL of this test run, with an owner and a runtime role that nobody else uses. */
export async function createTestDatabase(name: string): Promise<TestDatabase> {
  const adminUrl = testAdminUrl();
  const plan = testPlan(testDatabaseName(name), randomBytes(24).toString('base64url'));
  const [urls] = await provisionPlans(adminUrl, [plan]);
  if (urls === undefined) throw new Error('no database was made');
  return { ...urls, drop: () => dropDatabases(adminUrl, [plan]) };
}
