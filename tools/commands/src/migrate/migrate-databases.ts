import { isServiceName, migrationVariableOf, SERVICE_NAMES, type ServiceName } from '@brobygger/domain';
import { migrateDatabase } from '@brobygger/platform';
import { JobRefused } from '../job-refused';

const USAGE = `usage: npm run serve -- migrate [<service>] [--dry-run], where a service is ${SERVICE_NAMES.join(', ')}`;

/**
 * Brings the databases to their newest version one after another, or in a dry run says what that would be.
 * @throws JobRefused, or what the first database that cannot be migrated says; those before it stand
 */
export async function migrateDatabases(
  words: readonly string[],
  addresses: ReadonlyMap<ServiceName, string>,
  say: (line: string) => void,
): Promise<void> {
  const { only, isDryRun } = readWords(words);
  const names = only === null ? [...addresses.keys()] : [only];
  if (names.length === 0) {
    throw new JobRefused(
      `no database to migrate: set \`${migrationVariableOf('consent')}\` or that of another service`,
    );
  }
  for (const name of names) {
    const url = addresses.get(name);
    if (url === undefined) throw new JobRefused(`no database to migrate: \`${migrationVariableOf(name)}\` is missing`);
    let isChanged = false;
    const tell = (what: string): void => {
      isChanged = true;
      say(`${name}: ${what}`);
    };
    await migrateDatabase(name, url, { say: tell, isDryRun }).catch((cause: Error) => {
      throw new Error(`${name}: ${cause.message}`, { cause });
    });
    if (!isChanged) say(`${name}: is at its newest version`);
  }
}

function readWords(words: readonly string[]): { readonly only: ServiceName | null; readonly isDryRun: boolean } {
  const [only, ...more] = words.filter((word) => word !== '--dry-run');
  if (more.length > 0 || (only !== undefined && !isServiceName(only))) throw new JobRefused(USAGE);
  return { only: only ?? null, isDryRun: words.includes('--dry-run') };
}
