import { provisionDatabases, startEmbeddedPostgres, type DatabaseUrls } from '@brobygger/embedded-database';
import type { AllInOneEnvironment } from './environment';
import { keptSecret } from './data-folder';
import { DATABASE_NAMES, type DatabaseName } from '@brobygger/domain';

/** The databases of all services and of the gateway, with the server under them where it is ours. */
export interface Databases {
  readonly urls: Readonly<Record<DatabaseName, DatabaseUrls>>;
  stop(): Promise<void>;
}

/** Opens the databases on the server that is named, or on one of our own. Makes what is absent. */
export async function openDatabases(
  environment: Pick<AllInOneEnvironment, 'DATABASE_URL'>,
  folder: string,
): Promise<Databases> {
  const password = keptSecret(folder, 'database-secret').toString('hex');
  const services = DATABASE_NAMES.map((name) => ({ name, password }));
  if (environment.DATABASE_URL !== undefined) {
    return { urls: await provisionDatabases(environment.DATABASE_URL, services), stop: () => Promise.resolve() };
  }
  const server = await startEmbeddedPostgres({ dataDir: folder });
  try {
    return { urls: await provisionDatabases(server.adminUrl, services), stop: () => server.stop() };
  } catch (cause) {
    await server.stop();
    throw cause;
  }
}
