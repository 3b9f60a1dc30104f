import { osloDate, type LocalDate } from '@brobygger/domain';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const DONE = 'demo-world';
const UNDER_WAY = 'demo-world.loading';

/** The day on which the demo world was loaded: its people keep the age that they had then. */
export function demoDate(folder: string, now: Date): LocalDate {
  const file = join(folder, DONE);
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : osloDate(now);
}

/** Whether a start ended in the middle of loading, so that the world is half there. */
export const isDemoHalfLoaded = (folder: string): boolean => existsSync(join(folder, UNDER_WAY));

/** Loads, and keeps the day for the commands that run beside the server. */
export async function keepingDemoDate(folder: string, date: LocalDate, load: () => Promise<void>): Promise<void> {
  writeFileSync(join(folder, UNDER_WAY), `${date}\n`);
  await load();
  renameSync(join(folder, UNDER_WAY), join(folder, DONE));
}
