import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cannotWrite } from './data-folder';
import { birthOf } from './running-process';
import { StartupError } from './startup-error';
import { systemCodeOf } from './system-code';

/** A process that has a data folder: its number, and when it was born. */
export interface Holder {
  pid: number;
  birth: string | null;
}

/** Takes the data folder for this process and returns what gives it back. A lock whose holder is dead is taken over. */
export function lockFolder(folder: string): () => void {
  const lock = join(folder, 'lock');
  const mine = JSON.stringify({ pid: process.pid, birth: birthOf(process.pid) } satisfies Holder);
  try {
    while (!createWhole(lock, mine)) {
      const found = readIfThere(lock);
      if (found === null) continue;
      const holder = holderOf(found);
      if (holder !== null) throw new StartupError(`data folder \`${folder}\` is in use by process ${holder.pid}`);
      removeStale(lock, found);
    }
  } catch (error) {
    throw error instanceof StartupError ? error : cannotWrite(folder, error);
  }
  return () => {
    if (readIfThere(lock) === mine) rmSync(lock, { force: true });
  };
}

/** The live process that has the data folder, or null when nobody has. */
export function findHolder(folder: string): Holder | null {
  const found = readIfThere(join(folder, 'lock'));
  return found === null ? null : holderOf(found);
}

/** Creates the file with all of its content in one step, so that nobody reads half a lock. False when it exists. */
function createWhole(file: string, content: string): boolean {
  const draft = `${file}.${randomUUID()}`;
  writeFileSync(draft, content, { mode: 0o600 });
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (systemCodeOf(error) === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Two may find the same stale lock. What was moved away is compared, so that a lock taken in between is put back. */
function removeStale(lock: string, stale: string): void {
  const aside = `${lock}.${randomUUID()}`;
  try {
    renameSync(lock, aside);
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return;
    throw error;
  }
  const moved = readFileSync(aside, 'utf8');
  if (moved !== stale) createWhole(lock, moved);
  rmSync(aside, { force: true });
}

/** The live process behind a lock, or null when it is gone or the lock makes no sense. */
function holderOf(content: string): Holder | null {
  try {
    const holder = JSON.parse(content) as Holder;
    return holder.birth !== null && birthOf(holder.pid) === holder.birth ? holder : null;
  } catch {
    return null;
  }
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return null;
    throw error;
  }
}
