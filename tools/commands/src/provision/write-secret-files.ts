import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs, parseEnv } from 'node:util';
import { secretFilesOf } from './secret-files';

/** Where the files go, and where the database server is that the addresses in them name. */
export interface SecretFilesWords {
  readonly folder: string;
  readonly server: string;
}

/** The words of `npm run keys -- --folder … --database …`; `null` without any; a string says what is wrong with them. */
export function readKeysWords(words: readonly string[]): SecretFilesWords | null | string {
  if (words.length === 0) return null;
  const options = { folder: { type: 'string' }, database: { type: 'string' } } as const;
  try {
    const { folder, database } = parseArgs({ args: [...words], options }).values;
    if (folder === undefined || database === undefined) return '`--folder` and `--database` go together';
    if (!/^[\w.-]+(:\d+)?$/.test(database)) return '`--database` is no host, with or without a port';
    return { folder, server: database };
  } catch (cause) {
    return (cause as Error).message;
  }
}

/**
 * Writes each secret of an environment file into a file of its own, for its owner alone. The folder must not be there yet: no secret is
 * written over another.
 */
export function writeSecretFiles(environmentFile: string, { folder, server }: SecretFilesWords): void {
  mkdirSync(folder, { mode: 0o700 });
  for (const [path, text] of secretFilesOf(parseEnv(environmentFile) as Record<string, string>, server)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true, mode: 0o700 });
    writeFileSync(join(folder, path), text, { mode: 0o600, flag: 'wx' });
  }
}
