import { formatVerifierKey, generateSigningKey, isKeyName, SignatureType } from '@brobygger/transparency-log';
import { writeFileSync } from 'node:fs';

/** Who signs with a key. */
const TYPE_OF = { log: SignatureType.ED25519, witness: SignatureType.COSIGNATURE_V1 } as const;

/** What came of the words: the key that others are given, or what is wrong with them. */
export type WrittenKey = { readonly verifierKey: string } | { readonly wrong: string };

/** Makes a key and keeps it in a new file that its owner alone reads. A file that is there already stays as it is. */
export function writeKey(words: readonly string[]): WrittenKey {
  const [kind = '', name = '', file = '', ...more] = words;
  if (!Object.hasOwn(TYPE_OF, kind)) return { wrong: `a key is of a \`${Object.keys(TYPE_OF).join('` or a `')}\`` };
  if (!isKeyName(name)) return { wrong: 'the name of a key is not empty, and has neither spaces nor plus' };
  if (file === '' || more.length > 0) return { wrong: 'name one file for the key' };
  const { key, secret } = generateSigningKey(name, TYPE_OF[kind as keyof typeof TYPE_OF]);
  try {
    writeFileSync(file, `${secret}\n`, { mode: 0o600, flag: 'wx' });
  } catch (cause) {
    const { code = 'unknown' } = cause as NodeJS.ErrnoException;
    return { wrong: code === 'EEXIST' ? 'the file is there already' : `the file cannot be written: \`${code}\`` };
  }
  return { verifierKey: formatVerifierKey(key) };
}
