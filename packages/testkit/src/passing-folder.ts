import { chmodSync, mkdtempSync, readdirSync, rmSync, statfsSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findHolder } from '../../embedded-database/src/folder-lock';

/** What Linux keeps in memory: to make a database there takes a quarter of the processor time, and no disk is waited for. */
export const IN_MEMORY = '/dev/shm';

/** Several times what a whole run has ever filled. */
export const ROOM_BYTES = 4 * 1024 ** 3;

const PREFIX = 'brobygger-test-';

/** Younger ones may be another run's that has not locked it yet. */
const LEFT_AFTER_MS = 3_600_000;

/** Makes a folder for what nobody keeps, among the temporary files unless elsewhere. */
export function makePassingFolder(parent = tmpdir()): string {
  const folder = mkdtempSync(join(parent, PREFIX));
  // As root, PostgreSQL runs as another user, who must be able to pass through.
  chmodSync(folder, 0o711);
  return folder;
}

/** Makes one in memory; null where there is no such place, or not that much room in it and on the machine. */
export function makeFolderInMemory(parent = IN_MEMORY, roomBytes = ROOM_BYTES): string | null {
  try {
    clearLeft(parent);
    return hasRoom(parent, roomBytes) ? makePassingFolder(parent) : null;
  } catch {
    return null;
  }
}

/** A container has a limit of its own, of which the folder knows nothing; half of the memory stays for the tests themselves. */
function hasRoom(parent: string, roomBytes: number): boolean {
  const { bavail, bsize } = statfsSync(parent);
  return bavail * bsize >= roomBytes && process.availableMemory() >= 2 * roomBytes;
}

/** Removes what runs that were killed have left: it would take up memory until the machine is started anew. */
function clearLeft(parent: string): void {
  const left = readdirSync(parent)
    .filter((name) => name.startsWith(PREFIX))
    .map((name) => join(parent, name))
    .filter((folder) => Date.now() - statSync(folder).mtimeMs > LEFT_AFTER_MS && findHolder(folder) === null);
  for (const folder of left) rmSync(folder, { recursive: true, force: true });
}
