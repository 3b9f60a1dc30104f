import type { KeyObject } from 'node:crypto';
import { decodeBase64 } from '../base64';
import { accepted, refused, type Outcome } from '../outcome';
import { ED25519_KEY_LENGTH, publicBytesOf, publicKeyFrom } from './ed25519';
import { isKeyName, keyIdOf } from './key-name';
import { KeyRefusal } from './key-refusal';
import { isSignatureType, type SignatureType } from './signature-type';

/** A key by which signatures on notes are checked. Its name and id together say which signatures are its. */
export interface VerifierKey {
  readonly name: string;
  /** Eight hexadecimal digits. */
  readonly id: string;
  readonly type: SignatureType;
  readonly publicKey: KeyObject;
}

const VKEY = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/;

/** Reads `<name>+<id>+<base64 of type and public key>`, the form of C2SP signed-note. */
export function parseVerifierKey(text: string): Outcome<VerifierKey, KeyRefusal> {
  const [, name = '', id = '', encoded = ''] = VKEY.exec(text) ?? [];
  const bytes = decodeBase64(encoded);
  if (!isKeyName(name) || bytes === null || bytes.length === 0) return refused(KeyRefusal.MALFORMED_KEY);
  const type = bytes[0];
  if (!isSignatureType(type)) return refused(KeyRefusal.UNKNOWN_KEY_TYPE);
  const publicKey = bytes.subarray(1);
  if (publicKey.length !== ED25519_KEY_LENGTH) return refused(KeyRefusal.MALFORMED_KEY);
  if (keyIdOf(name, type, publicKey) !== id) return refused(KeyRefusal.WRONG_KEY_ID);
  return accepted({ name, id, type, publicKey: publicKeyFrom(publicKey) });
}

/** The text by which others are given the key. */
export const formatVerifierKey = ({ name, id, type, publicKey }: VerifierKey): string =>
  `${name}+${id}+${Buffer.concat([Buffer.of(type), publicBytesOf(publicKey)]).toString('base64')}`;
