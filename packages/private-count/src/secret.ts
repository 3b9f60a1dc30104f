import { ristretto255 } from '@noble/curves/ed25519.js';
import { randomBytes } from 'node:crypto';

const { Fn } = ristretto255.Point;

/** A new secret exponent, evenly distributed and never zero: 512 bits make the remainder even to one part in 2^259. */
export const newSecret = (): bigint => (BigInt(`0x${randomBytes(64).toString('hex')}`) % (Fn.ORDER - 1n)) + 1n;
