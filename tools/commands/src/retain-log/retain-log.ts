import { RetentionRefused, retainLog as retain, retentionDecisionIn } from '@brobygger/platform';
import { readFile } from 'node:fs/promises';
import { JobRefused } from '../job-refused';
import { readEnvironment } from './environment';

const USAGE = 'usage: npm run serve -- retain-log --decision <file> [--entries] [--dry-run]';

const OPTIONS: readonly string[] = ['--entries', '--dry-run'];

/** Drops the months of the log that a retention decision lets go, and says what keeps the others. */
export async function retainLog(words: readonly string[], say: (line: string) => void): Promise<void> {
  const [name, file, ...rest] = words;
  if (name !== '--decision' || file === undefined || rest.some((word) => !OPTIONS.includes(word))) {
    throw new JobRefused(USAGE);
  }
  const { CONSENT_MIGRATION_DATABASE_URL: ownerUrl } = readEnvironment();
  const text = await readFile(file, 'utf8').catch(() => {
    throw new JobRefused(`\`${file}\` cannot be read`);
  });
  try {
    await retain(ownerUrl, retentionDecisionIn(text), {
      say,
      isDryRun: rest.includes('--dry-run'),
      withEntries: rest.includes('--entries'),
      at: new Date(),
    });
  } catch (cause) {
    if (cause instanceof RetentionRefused) throw new JobRefused(cause.message);
    throw cause;
  }
}
