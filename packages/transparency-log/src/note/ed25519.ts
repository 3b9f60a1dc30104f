import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';

/** The bytes of a seed, and of a public key. */
export const ED25519_KEY_LENGTH = 32;

/** The bytes of a signature. */
export const ED25519_SIGNATURE_LENGTH = 64;

/** What stands before the seed in PKCS #8 (RFC 8410 § 7). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** What stands before the public key in SubjectPublicKeyInfo (RFC 8410 § 4). */
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');

export const privateKeyFrom = (seed: Uint8Array): KeyObject =>
  createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });

export const publicKeyFrom = (bytes: Uint8Array): KeyObject =>
  createPublicKey({ key: Buffer.concat([SPKI, bytes]), format: 'der', type: 'spki' });

/** The 32 bytes of the public key, also of a private one. */
export const publicBytesOf = (key: KeyObject): Buffer =>
  (key.type === 'private' ? createPublicKey(key) : key).export({ format: 'der', type: 'spki' }).subarray(SPKI.length);
