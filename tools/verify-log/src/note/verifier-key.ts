import { createPublicKey, verify, type KeyObject } from 'node:crypto';
import { sha256 } from '../tree/hash';
import { fromBase64 } from './base64';

/** C2SP `signed-note`: what signs a log's checkpoints, and C2SP `tlog-cosignature`: what a witness cosigns with. */
export const SIGNATURE_TYPE = { log: 0x01, witness: 0x04 } as const;
export type SignerRole = keyof typeof SIGNATURE_TYPE;

/** The DER of an Ed25519 public key up to its 32 bytes (RFC 8410). */
const DER_HEAD = Buffer.from('302a300506032b6570032100', 'hex');
const KEY_BYTES = 32;

export interface VerifierKey {
  readonly name: string;
  /** In hexadecimal, eight digits. */
  readonly id: string;
  readonly verify: (message: Buffer, signature: Buffer) => boolean;
}

/** Reads `<name>+<key id>+<base64 of type and key>`; null where that is no key of this role. */
export function readVerifierKey(text: string, role: SignerRole): VerifierKey | null {
  const [, name = '', id = '', encoded = ''] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/u.exec(text) ?? [];
  const typed = fromBase64(encoded);
  if (typed?.length !== KEY_BYTES + 1 || typed[0] !== SIGNATURE_TYPE[role]) return null;
  if (sha256(Buffer.from(`${name}\n`), typed).toString('hex', 0, 4) !== id) return null;
  const key = publicKey(typed.subarray(1));
  return { name, id, verify: (message, signature) => verify(null, message, key, signature) };
}

const publicKey = (raw: Buffer): KeyObject =>
  createPublicKey({ key: Buffer.concat([DER_HEAD, raw]), format: 'der', type: 'spki' });
