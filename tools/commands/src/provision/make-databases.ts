import { provisionDatabases } from '@brobygger/embedded-database';
import { DATABASE_NAMES, type DatabaseName } from '@brobygger/domain';
import type { ProvisionEnvironment } from './environment';

/** Makes a database and its roles for whoever has one, or renews the passwords of those that exist. Returns whose they are. */
export async function makeDatabases({
  DATABASE_URL,
  DATABASE_SECRET: password,
}: ProvisionEnvironment): Promise<readonly DatabaseName[]> {
  await provisionDatabases(
    DATABASE_URL,
    DATABASE_NAMES.map((name) => ({ name, password })),
  );
  return DATABASE_NAMES;
}
