import { StartupError } from '@brobygger/embedded-database';
import { createHash, randomBytes } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/**
 * Where the data folder is. PostgreSQL does not run as root: where root's checkout is closed to every other user, the default folder
 * moves to where the database can reach it.
 */
export function dataFolderOf(named: string): string {
  const folder = resolve(named);
  const isDefault = named === '.data';
  return isDefault && process.getuid?.() === 0 && !isOpenToOthers(dirname(folder))
    ? join('/var/lib/brobygger', createHash('sha256').update(folder).digest('hex').slice(0, 12))
    : folder;
}

/** The data folder, made if absent. */
export function prepareDataFolder(named: string): string {
  const folder = dataFolderOf(named);
  try {
    makeFolder(folder);
    accessSync(folder, constants.W_OK);
  } catch {
    throw new StartupError(`the data folder \`${folder}\` cannot be written: name another in DATA_DIR`);
  }
  return folder;
}

/** Makes the folder and what is missing above it, one by one: where nothing can be made, the recursive call may not end. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}

/** Whether every folder on the way may be passed by anybody. */
function isOpenToOthers(folder: string): boolean {
  const isOpen = (statSync(folder).mode & constants.S_IXOTH) !== 0;
  return isOpen && (dirname(folder) === folder || isOpenToOthers(dirname(folder)));
}

/** A secret of 32 bytes that is made once and kept beside the data, for its owner alone. */
export function keptSecret(folder: string, name: string): Buffer {
  const file = join(folder, name);
  try {
    writeFileSync(file, randomBytes(32).toString('base64'), { mode: 0o600, flag: 'wx' });
  } catch (cause) {
    if ((cause as { code?: string }).code !== 'EEXIST') throw cause;
  }
  return Buffer.from(readFileSync(file, 'utf8'), 'base64');
}
