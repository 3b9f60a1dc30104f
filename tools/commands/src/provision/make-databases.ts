import { provisionDatabases } from '@brobygger/embedded-database';
import { SERVICE_NAMES, type ServiceName } from '@brobygger/domain';
import type { ProvisionEnvironment } from './environment';

/** Makes a database and its roles for each service, or renews the passwords of those that exist. Returns the services' names. */
export async function makeDatabases({
  DATABASE_URL,
  DATABASE_SECRET: password,
}: ProvisionEnvironment): Promise<readonly ServiceName[]> {
  await provisionDatabases(
    DATABASE_URL,
    SERVICE_NAMES.map((name) => ({ name, password })),
  );
  return SERVICE_NAMES;
}
