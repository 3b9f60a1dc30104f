import type { Outcome } from '../outcome';
import { generateSigningKey, SignatureType, type SigningKey } from '.';

/** A key that is the same in every run, from its number. */
export const logKey = (number: number, name = 'log.example/disclosures'): SigningKey =>
  generateSigningKey(name, SignatureType.ED25519, Buffer.alloc(32, number)).key;

/** A witness's key that is the same in every run, from its number. */
export const witnessKey = (number: number, name = `witness.example/w${number}`): SigningKey =>
  generateSigningKey(name, SignatureType.COSIGNATURE_V1, Buffer.alloc(32, 100 + number)).key;

/** What was read; fails the test where it was refused. */
export function valueOf<Value, Reason extends string>(outcome: Outcome<Value, Reason>): Value {
  if (!outcome.ok) throw new Error(`refused: ${outcome.reason}`);
  return outcome.value;
}

/** All copies of the bytes with one bit turned. */
export const turned = (bytes: Uint8Array): Buffer[] =>
  Array.from({ length: bytes.length * 8 }, (_, bit) => {
    const copy = Buffer.from(bytes);
    copy[bit >> 3]! ^= 1 << (bit & 7);
    return copy;
  });
