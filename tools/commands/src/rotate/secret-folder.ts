import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SecretHolder } from '../provision/secret-files';

/** The folder of secrets that `npm run keys -- --folder` has written: one folder for each holder, one file for each variable. */
export interface SecretFolder {
  /** What stands in the file; `null` where there is none. */
  read(holder: SecretHolder, name: string): string | null;
  /** Writes it anew, for its owner alone: whoever reads meanwhile has the one or the other. */
  write(holder: SecretHolder, name: string, text: string): void;
  remove(holder: SecretHolder, name: string): void;
}

/** Opens the folder. */
export function openSecretFolder(folder: string): SecretFolder {
  const fileOf = (holder: SecretHolder, name: string): string => join(folder, holder, name);
  return {
    read(holder, name) {
      const file = fileOf(holder, name);
      return existsSync(file) ? readFileSync(file, 'utf8') : null;
    },
    write(holder, name, text) {
      const file = fileOf(holder, name);
      writeFileSync(`${file}.new`, text, { mode: 0o600 });
      renameSync(`${file}.new`, file);
    },
    remove: (holder, name) => rmSync(fileOf(holder, name)),
  };
}
