import { isServiceName, migrationVariableOf, SERVICE_NAMES, type ServiceName } from '@brobygger/domain';
import {
  ErasuresUnreadable,
  NotErasedAgain,
  recordDecisionIn,
  RecordsRefused,
  replayErasuresOf,
  retainRecordsOf,
} from '@brobygger/platform';
import { readFile } from 'node:fs/promises';
import { JobRefused } from '../job-refused';
import { readReplayEnvironment, readRetainEnvironment } from './environment';

const NAMES = SERVICE_NAMES.join('|');
const USAGE = `usage: npm run serve -- retain-records <${NAMES}> --decision <file> [--apply]`;
const REPLAY_USAGE = `usage: npm run serve -- replay-erasures <${NAMES}>`;

type Environment = Readonly<Record<string, unknown>>;

/** Says which records of a service have been kept for long enough by a decision and, where it is to apply it, erases them. */
export async function retainRecords(words: readonly string[], say: (line: string) => void): Promise<void> {
  const [name, option, file, ...rest] = words;
  if (!isServiceName(name) || option !== '--decision' || file === undefined) throw new JobRefused(USAGE);
  if (rest.some((word) => word !== '--apply')) throw new JobRefused(USAGE);
  const environment: Environment = readRetainEnvironment();
  const text = await readFile(file, 'utf8').catch(() => {
    throw new JobRefused(`\`${file}\` cannot be read`);
  });
  await refusing(() =>
    retainRecordsOf(name, addressOf(name, environment), recordDecisionIn(text), {
      say,
      applies: rest.includes('--apply'),
      at: new Date(),
      registryUrl: String(environment['CONSENT_DATABASE_URL']),
      erasuresFile: String(environment['ERASURES_FILE']),
      archiveFolder: environment['ARCHIVE_FOLDER'] as string | undefined,
    }),
  );
}

/** Erases again, in the database of a service that was restored, what was erased before. */
export async function replayErasures(words: readonly string[], say: (line: string) => void): Promise<void> {
  const [name, ...rest] = words;
  if (!isServiceName(name) || rest.length > 0) throw new JobRefused(REPLAY_USAGE);
  const environment: Environment = readReplayEnvironment();
  const file = String(environment['ERASURES_FILE']);
  await refusing(() => replayErasuresOf(name, addressOf(name, environment), { file, say }));
}

function addressOf(name: ServiceName, environment: Environment): string {
  const url = environment[migrationVariableOf(name)];
  if (typeof url !== 'string') {
    throw new JobRefused(`no database of \`${name}\`: \`${migrationVariableOf(name)}\` is missing`);
  }
  return url;
}

async function refusing(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (cause) {
    if (cause instanceof RecordsRefused || cause instanceof NotErasedAgain || cause instanceof ErasuresUnreadable) {
      throw new JobRefused(cause.message);
    }
    throw cause;
  }
}
