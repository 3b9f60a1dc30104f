import { osloDate, type LocalDate } from '@brobygger/domain';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The day on which the demo world was loaded: its people keep the age that they had then. */
export function demoDate(folder: string, now: Date): LocalDate {
  const file = join(folder, 'demo-world');
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : osloDate(now);
}

/** Keeps the day for the commands that run beside the server. */
export const keepDemoDate = (folder: string, date: LocalDate): void => writeFileSync(join(folder, 'demo-world'), `${date}\n`);
