import { adminUrlOf, clusterFolderIn, readPassword } from './cluster';
import { openDataFolder } from './data-folder';
import { findHolder } from './folder-lock';
import { findReadyPort } from './postmaster-file';
import { StartupError } from './startup-error';

/**
 * Finds the PostgreSQL that another process runs on the data folder: its superuser's address, password included. Null when the
 * folder is free.
 * @throws StartupError when the folder is taken and its PostgreSQL does not accept connections yet
 */
export function findRunningPostgres(dataDir: string): { readonly adminUrl: string } | null {
  const dataFolder = openDataFolder(dataDir);
  const holder = findHolder(dataFolder);
  if (holder === null) return null;
  const port = findReadyPort(clusterFolderIn(dataFolder));
  if (port === null) {
    throw new StartupError(
      `data folder \`${dataFolder}\` is in use by process ${holder.pid}, whose database is not ready: try again when it is`,
    );
  }
  return { adminUrl: adminUrlOf(readPassword(dataFolder), port) };
}
