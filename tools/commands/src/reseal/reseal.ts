import { resealDatabase } from '@brobygger/platform';
import { JobRefused } from '../job-refused';
import { readEnvironment } from './environment';

/** Seals every national id anew under the newest key, or in a dry run counts what stands under which. */
export async function reseal(words: readonly string[], say: (line: string) => void): Promise<void> {
  if (words.some((word) => word !== '--dry-run')) throw new JobRefused('usage: npm run serve -- reseal [--dry-run]');
  const { CONSENT_MIGRATION_DATABASE_URL: ownerUrl, NATIONAL_ID_SECRET: secrets } = readEnvironment();
  await resealDatabase(ownerUrl, secrets, { say, isDryRun: words.length > 0 });
}
