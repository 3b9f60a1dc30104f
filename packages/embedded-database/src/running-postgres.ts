import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { adminUrlOf, clusterFolderIn, readPassword } from './cluster';
import { openDataFolder } from './data-folder';
import { findHolder } from './folder-lock';
import { StartupError } from './startup-error';
import { systemCodeOf } from './system-code';

/** Where in PostgreSQL's `postmaster.pid` its port and its state stand, counted from 0. */
const PORT_LINE = 3;
const STATE_LINE = 7;

/**
 * Finds the PostgreSQL that another process runs on the data folder: its superuser's address, password included. Null when the
 * folder is free.
 * @throws StartupError when the folder is taken and its PostgreSQL does not accept connections yet
 */
export function findRunningPostgres(dataDir: string): { readonly adminUrl: string } | null {
  const dataFolder = openDataFolder(dataDir);
  const holder = findHolder(dataFolder);
  if (holder === null) return null;
  const clusterFolder = clusterFolderIn(dataFolder);
  const lines = linesOf(join(clusterFolder, 'postmaster.pid'));
  const port = Number(lines[PORT_LINE]);
  if (!(port > 0) || lines[STATE_LINE]?.trim() !== 'ready') {
    throw new StartupError(`data folder \`${dataFolder}\` is in use by process ${holder.pid}, whose database is not ready: try again when it is`);
  }
  return { adminUrl: adminUrlOf(readPassword(dataFolder), port) };
}

function linesOf(pidFile: string): readonly string[] {
  try {
    return readFileSync(pidFile, 'utf8').split('\n');
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return [];
    throw new StartupError(`cannot read \`${pidFile}\`, run this as the user that runs the database: ${systemCodeOf(error) ?? 'unknown'}`);
  }
}
