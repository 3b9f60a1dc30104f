import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import { CHILD_ENVIRONMENT } from './child-environment';
import { StartupError } from './startup-error';
import { systemCodeOf } from './system-code';
import type { SystemUser } from './system-user';

/** Makes the data folder when it is missing and returns its real path, since PostgreSQL knows its files by that. */
export function openDataFolder(dataDir: string): string {
  try {
    const firstMade = mkdirSync(dataDir, { recursive: true });
    const folder = realpathSync(dataDir);
    // Passable whatever the umask: root's PostgreSQL runs as another user. What is secret inside has its own mode.
    if (firstMade !== undefined) chmodSync(folder, 0o711);
    return folder;
  } catch (error) {
    throw cannotWrite(dataDir, error);
  }
}

/** The one message for a data folder that does not take our files. */
export function cannotWrite(folder: string, error: unknown): StartupError {
  const cause = systemCodeOf(error) ?? 'unknown';
  return new StartupError(
    `cannot write to the data folder \`${folder}\`, set DATA_DIR to a folder that this user can write to: ${cause}`,
  );
}

/** Refuses a data folder that the user cannot pass through to, naming the first folder that stops it. */
export function assertPassable(folder: string, user: SystemUser | null): void {
  if (user === null || canPass(folder, user)) return;
  const closed = withParents(folder).find((parent) => !canPass(parent, user)) ?? folder;
  throw new StartupError(
    `PostgreSQL does not run as root, and its own user cannot enter \`${closed}\`: ` +
      'set DATA_DIR to a folder that every user can pass through, such as /var/lib/brobygger',
  );
}

/** Asks the operating system as that user, since access lists and mounts decide too, not the mode alone. */
function canPass(folder: string, user: SystemUser): boolean {
  return (
    spawnSync('/bin/sh', ['-c', 'test -x "$1"', 'sh', folder], { ...user, cwd: '/', env: CHILD_ENVIRONMENT }).status ===
    0
  );
}

function withParents(folder: string): string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [...withParents(parent), folder];
}
