import { DATABASE_NAMES, migrationVariableOf, type DatabaseName } from '@brobygger/domain';
import { migrateDatabase } from '@brobygger/platform';
import { JobRefused } from '../job-refused';

const USAGE = `usage: npm run serve -- migrate [<service>] [--dry-run], where a service is ${DATABASE_NAMES.join(', ')}`;

/**
 * Brings the databases to their newest version one after another, or in a dry run says what that would be.
 * @throws JobRefused, or what the first database that cannot be migrated says; those before it stand
 */
export async function migrateDatabases(
  words: readonly string[],
  addresses: ReadonlyMap<DatabaseName, string>,
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

function readWords(words: readonly string[]): { readonly only: DatabaseName | null; readonly isDryRun: boolean } {
  const [named, ...more] = words.filter((word) => word !== '--dry-run');
  const only = DATABASE_NAMES.find((name) => name === named) ?? null;
  if (more.length > 0 || (named !== undefined && only === null)) throw new JobRefused(USAGE);
  return { only, isDryRun: words.includes('--dry-run') };
}
