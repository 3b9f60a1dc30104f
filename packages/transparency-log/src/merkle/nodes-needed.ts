import { fullSubtrees } from './full-subtrees';
import { consistencyRanges, inclusionRanges } from './proof-ranges';
import type { LeafRange, TreeNode } from './tree-node';
import { checkTreeSize } from './tree-size';

/** The ranges whose roots are the proof that the leaf is in the tree of this size. */
export function rangesOfInclusion(index: number, size: number): LeafRange[] {
  checkTreeSize(size);
  checkTreeSize(index);
  if (index >= size) throw new RangeError(`leaf \`${index}\` is outside a tree of \`${size}\``);
  return inclusionRanges(index, { start: 0, end: size });
}

/** The ranges whose roots are the proof that the old tree is the beginning of the new; none for an empty or the same tree. */
export function rangesOfConsistency(oldSize: number, newSize: number): LeafRange[] {
  checkTreeSize(oldSize);
  checkTreeSize(newSize);
  if (oldSize > newSize) throw new RangeError(`a tree of \`${oldSize}\` is no beginning of one of \`${newSize}\``);
  return oldSize === 0 ? [] : consistencyRanges(oldSize, { start: 0, end: newSize });
}

/** The nodes that the root of a tree of this size is made of, from left to right: its right edge, or frontier. */
export function nodesOfRoot(size: number): TreeNode[] {
  checkTreeSize(size);
  return fullSubtrees({ start: 0, end: size });
}

/** The nodes that the proof of a leaf in a tree of this size is made of. */
export const nodesOfInclusion = (index: number, size: number): TreeNode[] =>
  rangesOfInclusion(index, size).flatMap(fullSubtrees);

/** The nodes that the proof between trees of these sizes is made of. */
export const nodesOfConsistency = (oldSize: number, newSize: number): TreeNode[] =>
  rangesOfConsistency(oldSize, newSize).flatMap(fullSubtrees);
