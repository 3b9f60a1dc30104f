import { ristretto255, ristretto255_hasher } from '@noble/curves/ed25519.js';
import { randomBytes } from 'node:crypto';

/** An element of ristretto255 (RFC 9496), a group of prime order. */
export type Point = InstanceType<typeof ristretto255.Point>;

const DST = 'brobygger-private-count-v1-point';

/** The point of an id (RFC 9380). Nobody knows its logarithm. */
export const pointOf = (id: string): Point => ristretto255_hasher.hashToCurve(new TextEncoder().encode(id), { DST });

/** A point as it is sent: 32 bytes in base64url. */
export const textOf = (point: Point): string => Buffer.from(point.toBytes()).toString('base64url');

/**
 * Reads a point that the other side sent.
 * @throws TypeError for what is no point in its one encoding, and for the identity, which no secret changes
 */
export function readPoint(text: unknown): Point {
  const point = typeof text === 'string' ? decoded(text) : null;
  if (point === null || point.is0() || textOf(point) !== text) throw new TypeError('not a point of the protocol');
  return point;
}

function decoded(text: string): Point | null {
  try {
    return ristretto255.Point.fromBytes(Buffer.from(text, 'base64url'));
  } catch {
    return null;
  }
}

/** A point of nobody, which looks like any other. */
export const emptyPoint = (): Point => pointOf(randomBytes(32).toString('base64url'));
