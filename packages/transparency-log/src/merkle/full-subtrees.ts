import type { LeafRange, TreeNode } from './tree-node';

/**
 * The full subtrees that a range consists of, from left to right, each smaller than the one before. The range starts
 * where RFC 9162 splits a tree, or at 0, so that each subtree lies on a whole index.
 */
export function fullSubtrees({ start, end }: LeafRange): TreeNode[] {
  const nodes: TreeNode[] = [];
  let from = start;
  while (from < end) {
    let [level, width] = [0, 1];
    while (width * 2 <= end - from) [level, width] = [level + 1, width * 2];
    nodes.push({ level, index: from / width });
    from += width;
  }
  return nodes;
}
