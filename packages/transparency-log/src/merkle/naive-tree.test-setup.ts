import { createHash } from 'node:crypto';
import type { ReadNodes } from './tree-node';

// The tree by the recursive definitions of RFC 9162 § 2.1 and nothing else: no line of the package is used here.

const sha256 = (...parts: Uint8Array[]): Buffer => createHash('sha256').update(Buffer.concat(parts)).digest();

const split = (leaves: readonly unknown[]): number => 2 ** Math.floor(Math.log2(leaves.length - 1));

/** `MTH(D_n)` (§ 2.1.1). */
export function naiveRoot(leaves: readonly Buffer[]): Buffer {
  if (leaves.length === 0) return sha256();
  if (leaves.length === 1) return sha256(Buffer.of(0), leaves[0]!);
  const k = split(leaves);
  return sha256(Buffer.of(1), naiveRoot(leaves.slice(0, k)), naiveRoot(leaves.slice(k)));
}

/** `PATH(m, D_n)` (§ 2.1.3.1). */
export function naivePath(m: number, leaves: readonly Buffer[]): Buffer[] {
  if (leaves.length === 1) return [];
  const k = split(leaves);
  return m < k
    ? [...naivePath(m, leaves.slice(0, k)), naiveRoot(leaves.slice(k))]
    : [...naivePath(m - k, leaves.slice(k)), naiveRoot(leaves.slice(0, k))];
}

/** `PROOF(m, D_n)` (§ 2.1.4.1). */
export const naiveProof = (m: number, leaves: readonly Buffer[]): Buffer[] => subproof(m, leaves, true);

function subproof(m: number, leaves: readonly Buffer[], b: boolean): Buffer[] {
  if (m === leaves.length) return b ? [] : [naiveRoot(leaves)];
  const k = split(leaves);
  return m <= k
    ? [...subproof(m, leaves.slice(0, k), b), naiveRoot(leaves.slice(k))]
    : [...subproof(m - k, leaves.slice(k), false), naiveRoot(leaves.slice(0, k))];
}

/** Leaves that differ from one another. */
export const numberedLeaves = (count: number): Buffer[] =>
  Array.from({ length: count }, (_, index) => Buffer.from(`leaf ${index}`));

/** Reads nodes of a tree of these leaves, each hashed anew, and counts how often it was asked. */
export function naiveNodes(leaves: readonly Buffer[]): { readonly read: ReadNodes; readonly asked: () => number } {
  let asked = 0;
  return {
    asked: () => asked,
    read: async (nodes) => {
      asked += 1;
      return nodes.map(({ level, index }) => {
        const end = (index + 1) * 2 ** level;
        if (end > leaves.length) throw new Error(`\`${level}/${index}\` is not full`);
        return naiveRoot(leaves.slice(index * 2 ** level, end));
      });
    },
  };
}

/** The tree of one leaf said 2^40 times and more: each full subtree of a level has the same hash, so that none is stored. */
export function uniformNodes(leafHash: Buffer): ReadNodes {
  const levels = [leafHash];
  const hashOf = (level: number): Buffer => {
    for (let at = levels.length; at <= level; at += 1) {
      levels.push(sha256(Buffer.of(1), levels[at - 1]!, levels[at - 1]!));
    }
    return levels[level]!;
  };
  return async (nodes) => nodes.map(({ level }) => hashOf(level));
}
