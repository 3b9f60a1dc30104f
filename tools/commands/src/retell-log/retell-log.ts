import { isOwnerName, migrationVariableOf, OWNER_NAMES } from '@brobygger/domain';
import { retellLogOf } from '@brobygger/platform';
import { z } from 'zod';
import { JobRefused } from '../job-refused';
import { readEnvironment } from './environment';

const USAGE = `usage: npm run serve -- retell-log <${OWNER_NAMES.join('|')}> --since <moment>, as in 2026-03-02T10:00:00Z`;

/** Tells the registry again what the log of an owner has since the moment, after the registry was restored to one before the owner's. */
export async function retellLog(words: readonly string[], say: (line: string) => void): Promise<void> {
  const [name, option, moment, ...rest] = words;
  if (!isOwnerName(name) || option !== '--since' || rest.length > 0) throw new JobRefused(USAGE);
  const since = z.iso.datetime({ offset: true }).safeParse(moment);
  if (!since.success) throw new JobRefused(USAGE);
  const url = readEnvironment()[migrationVariableOf(name)];
  if (url === undefined) {
    throw new JobRefused(`no database of \`${name}\`: \`${migrationVariableOf(name)}\` is missing`);
  }
  await retellLogOf(name, url, { since: new Date(since.data), say });
}
