import { parseSigningKey, SignatureType, type SigningKey } from '@brobygger/transparency-log';
import { readFileSync } from 'node:fs';

/** A key by which the witness cannot cosign. The message names the variable at fault, never what the file holds. */
export class KeyFault extends Error {}

/**
 * Reads the key by which the witness cosigns.
 * @throws KeyFault
 */
export function readKeyFile(file: string, name: string): SigningKey {
  const read = parseSigningKey(readText(file).trim());
  if (!read.ok) throw new KeyFault(`\`WITNESS_KEY_FILE\` holds no signing key: \`${read.reason}\``);
  if (read.value.type !== SignatureType.COSIGNATURE_V1) throw new KeyFault('`WITNESS_KEY_FILE` holds the key of a log');
  if (read.value.name !== name) throw new KeyFault('`WITNESS_NAME` is not the name in the key of `WITNESS_KEY_FILE`');
  return read.value;
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new KeyFault(
      `\`WITNESS_KEY_FILE\` cannot be read: \`${(cause as NodeJS.ErrnoException).code ?? 'unknown'}\``,
    );
  }
}
