import { findRunningPostgres } from '@brobygger/embedded-database';
import { openDatabases, type Databases, type AllInOneEnvironment } from '@brobygger/all-in-one';

/**
 * Opens the databases for a command that may run beside the server: on the server that is named, on the one that `npm start` runs
 * on the folder, or on one of our own.
 */
export function openDatabasesBeside(
  environment: Pick<AllInOneEnvironment, 'DATABASE_URL'>,
  folder: string,
): Promise<Databases> {
  const running = environment.DATABASE_URL === undefined ? findRunningPostgres(folder) : null;
  return openDatabases(running === null ? environment : { DATABASE_URL: running.adminUrl }, folder);
}
