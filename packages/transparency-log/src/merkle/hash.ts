import { createHash } from 'node:crypto';

/** The bytes of a SHA-256 hash. */
export const HASH_LENGTH = 32;

const LEAF = Buffer.of(0x00);
const NODE = Buffer.of(0x01);

/** The root of the tree without leaves: the hash of nothing (RFC 9162 § 2.1.1). */
export const EMPTY_ROOT: Buffer = createHash('sha256').digest();

/** The hash of a leaf's data, apart from every node's by its first byte (RFC 9162 § 2.1.1). */
export const hashLeaf = (data: Uint8Array): Buffer => createHash('sha256').update(LEAF).update(data).digest();

/** The hash of the node above two others (RFC 9162 § 2.1.1). */
export const hashNode = (left: Uint8Array, right: Uint8Array): Buffer =>
  createHash('sha256').update(NODE).update(left).update(right).digest();

/** Whether the value can be a hash of the tree. */
export const isHash = (value: unknown): value is Uint8Array =>
  value instanceof Uint8Array && value.length === HASH_LENGTH;
