import { beginNewLog } from '@brobygger/platform';
import { readFile } from 'node:fs/promises';
import { JobRefused } from '../job-refused';
import { readEnvironment } from './environment';

const USAGE = 'usage: npm run serve -- new-log --follows <file> [--dry-run]';

/** Begins a new log that follows the last checkpoint of the old, where a database was restored to before it. */
export async function newLog(words: readonly string[], say: (line: string) => void): Promise<void> {
  const [name, file, ...rest] = words;
  if (name !== '--follows' || file === undefined || rest.some((word) => word !== '--dry-run')) {
    throw new JobRefused(USAGE);
  }
  const { CONSENT_MIGRATION_DATABASE_URL: ownerUrl, LOG_SIGNING_KEY: key } = readEnvironment();
  const follows = await readFile(file, 'utf8').catch(() => {
    throw new JobRefused(`\`${file}\` cannot be read`);
  });
  await beginNewLog(ownerUrl, { key, follows }, { say, isDryRun: rest.length > 0 });
}
