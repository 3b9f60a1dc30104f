import { fullSubtrees } from './full-subtrees';
import { EMPTY_ROOT, hashNode } from './hash';
import { nodesOfRoot, rangesOfConsistency, rangesOfInclusion } from './nodes-needed';
import type { LeafRange, ReadNodes } from './tree-node';

/** The root above full subtrees of falling size, given from left to right; the empty root where there are none. */
export const foldSubtrees = (hashes: readonly Buffer[]): Buffer =>
  hashes.length === 0 ? EMPTY_ROOT : hashes.reduceRight((right, left) => hashNode(left, right));

/** The root of the tree of this size. */
export async function readRoot(size: number, readNodes: ReadNodes): Promise<Buffer> {
  const nodes = nodesOfRoot(size);
  return foldSubtrees(nodes.length === 0 ? [] : await readNodes(nodes));
}

/** The proof that the leaf is in the tree of this size, from the leaf's sibling up (RFC 9162 § 2.1.3.1). */
export const proveInclusion = (index: number, size: number, readNodes: ReadNodes): Promise<Buffer[]> =>
  readRanges(rangesOfInclusion(index, size), readNodes);

/** The proof that the old tree is the beginning of the new (RFC 9162 § 2.1.4.1). */
export const proveConsistency = (oldSize: number, newSize: number, readNodes: ReadNodes): Promise<Buffer[]> =>
  readRanges(rangesOfConsistency(oldSize, newSize), readNodes);

async function readRanges(ranges: readonly LeafRange[], readNodes: ReadNodes): Promise<Buffer[]> {
  if (ranges.length === 0) return [];
  const parts = ranges.map(fullSubtrees);
  const hashes = await readNodes(parts.flat());
  let from = 0;
  return parts.map(({ length }) => foldSubtrees(hashes.slice(from, (from += length))));
}
