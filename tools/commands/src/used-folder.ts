import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolderOf, type AllInOneEnvironment } from '@brobygger/all-in-one';
import { findRunningPostgres, StartupError } from '@brobygger/embedded-database';
import { findSigningKey } from '@brobygger/issuer';

/**
 * The data folder of a server that runs: a token that is signed with another folder's key is none to anybody.
 * @throws StartupError where no development server made its key there, or the one that keeps its database there does not run
 */
export function usedFolder({ DATA_DIR, DATABASE_URL }: Pick<AllInOneEnvironment, 'DATA_DIR' | 'DATABASE_URL'>): string {
  const folder = dataFolderOf(DATA_DIR);
  const keepsDatabase = DATABASE_URL === undefined && existsSync(join(folder, 'postgres'));
  if (findSigningKey(folder) === null || (keepsDatabase && findRunningPostgres(folder) === null)) {
    throw new StartupError(
      `no server uses the data folder \`${folder}\`: start one with \`npm start\`, or name its folder in DATA_DIR`,
    );
  }
  return folder;
}
