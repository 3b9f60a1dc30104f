import type { Persistence } from '@brobygger/subgraph-kit';
import { copyOfTemplate } from './database-template';
import { testAdminUrl } from './environment';
import type { TestDatabase } from './test-database';
import { testDatabaseName } from './test-plan';

/**
 * Makes a database with the tables of a service, as its migrations make them, under the two roles of such databases; on the PostgreSQL of
 * this test run, unless another is named.
 */
export const createMigratedDatabase = (
  name: string,
  persistence: Persistence,
  adminUrl = testAdminUrl(),
): Promise<TestDatabase> => copyOfTemplate(adminUrl, testDatabaseName(name), persistence);
