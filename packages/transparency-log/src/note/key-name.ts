import { createHash } from 'node:crypto';
import type { SignatureType } from './signature-type';

/** Whether a key can have this name: not empty, without spaces of any script and without plus (C2SP signed-note). */
export const isKeyName = (name: string): boolean => name !== '' && !/[\p{White_Space}\p{Cc}+]/u.test(name);

/** The bytes of the id of a key. */
export const KEY_ID_LENGTH = 4;

/** The id of a key, eight hexadecimal digits: the beginning of the hash of its name, type and public key. */
export const keyIdOf = (name: string, type: SignatureType, publicKey: Uint8Array): string =>
  createHash('sha256')
    .update(`${name}\n`)
    .update(Buffer.of(type))
    .update(publicKey)
    .digest('hex')
    .slice(0, 2 * KEY_ID_LENGTH);
