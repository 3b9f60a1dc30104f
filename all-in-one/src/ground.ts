import { EnvironmentFault } from '@brobygger/domain';
import { prepareDataFolder } from './data-folder';
import { openDatabases, type Databases } from './databases';
import type { AllInOneEnvironment } from './environment';
import { requireFreePort } from './require-free-port';

/** What everything stands on: a folder for what is kept, and databases. */
export interface Ground {
  readonly folder: string;
  readonly databases: Databases;
}

/**
 * Prepares the data folder and opens the databases, where the ports are free. It needs none of the services: whoever cannot start is
 * told so before they are loaded.
 * @throws StartupError, EnvironmentFault where something is not as it must be
 */
export async function prepareGround(environment: AllInOneEnvironment, say: (line: string) => void): Promise<Ground> {
  const folder = prepareDataFolder(environment.DATA_DIR);
  if (environment.NODE_ENV === 'production') requireWhatConsoleNeeds(environment);
  await requireFreePort('PORT', environment.PORT, environment.HOST);
  if (environment.METRICS_PORT !== undefined) {
    await requireFreePort('METRICS_PORT', environment.METRICS_PORT, environment.HOST);
  }
  say('starting the database');
  return { folder, databases: await openDatabases(environment, folder) };
}

function requireWhatConsoleNeeds({ CONSOLE_LOGINS, PUBLIC_URL, CONSENT_OFFICE }: AllInOneEnvironment): void {
  if (CONSOLE_LOGINS === undefined) return;
  for (const [name, value] of Object.entries({ PUBLIC_URL, CONSENT_OFFICE })) {
    if (value === undefined) throw new EnvironmentFault(`\`CONSOLE_LOGINS\` needs \`${name}\` beside it`);
  }
}
