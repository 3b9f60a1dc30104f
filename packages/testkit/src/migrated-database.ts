import type { Persistence } from '@brobygger/subgraph-kit';
import { copyOfTemplate } from './database-template';
import { testAdminUrl } from './environment';
import type { TestDatabase } from './test-database';
import { testDatabaseName } from './test-plan';

/** Makes a database with the tables of a service, as its migrations make them, under the two roles of such databases. */
export const createMigratedDatabase = (name: string, persistence: Persistence): Promise<TestDatabase> =>
  copyOfTemplate(testAdminUrl(), testDatabaseName(name), persistence);
