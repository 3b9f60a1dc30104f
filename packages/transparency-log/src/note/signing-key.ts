import { randomBytes, type KeyObject } from 'node:crypto';
import { decodeBase64 } from '../base64';
import { accepted, refused, type Outcome } from '../outcome';
import { ED25519_KEY_LENGTH, privateKeyFrom, publicBytesOf, publicKeyFrom } from './ed25519';
import { isKeyName, keyIdOf } from './key-name';
import { KeyRefusal } from './key-refusal';
import { isSignatureType, type SignatureType } from './signature-type';
import type { VerifierKey } from './verifier-key';

/** A key by which notes are signed: the private half of a verifier key. */
export interface SigningKey extends VerifierKey {
  readonly privateKey: KeyObject;
}

const SKEY = /^PRIVATE\+KEY\+([^+]+)\+([0-9a-f]{8})\+(.+)$/;

/** Reads `PRIVATE+KEY+<name>+<id>+<base64 of type and seed>`, the form of golang.org/x/mod/sumdb/note. */
export function parseSigningKey(text: string): Outcome<SigningKey, KeyRefusal> {
  const [, name = '', id = '', encoded = ''] = SKEY.exec(text) ?? [];
  const bytes = decodeBase64(encoded);
  if (!isKeyName(name) || bytes === null || bytes.length === 0) return refused(KeyRefusal.MALFORMED_KEY);
  const type = bytes[0];
  if (!isSignatureType(type)) return refused(KeyRefusal.UNKNOWN_KEY_TYPE);
  const seed = bytes.subarray(1);
  if (seed.length !== ED25519_KEY_LENGTH) return refused(KeyRefusal.MALFORMED_KEY);
  const key = signingKeyFrom(name, type, seed);
  return key.id === id ? accepted(key) : refused(KeyRefusal.WRONG_KEY_ID);
}

/** The signing key of this name and seed. */
export function signingKeyFrom(name: string, type: SignatureType, seed: Uint8Array): SigningKey {
  const privateKey = privateKeyFrom(seed);
  const publicBytes = publicBytesOf(privateKey);
  return { name, id: keyIdOf(name, type, publicBytes), type, privateKey, publicKey: publicKeyFrom(publicBytes) };
}

/** A new key, and the text by which whoever signs keeps it. */
export function generateSigningKey(
  name: string,
  type: SignatureType,
  seed: Uint8Array = randomBytes(ED25519_KEY_LENGTH),
): { readonly key: SigningKey; readonly secret: string } {
  if (!isKeyName(name)) throw new RangeError('the name of a key is not empty, and has neither spaces nor plus');
  const key = signingKeyFrom(name, type, seed);
  const encoded = Buffer.concat([Buffer.of(type), seed]).toString('base64');
  return { key, secret: `PRIVATE+KEY+${name}+${key.id}+${encoded}` };
}
