import { hashNode, isHash } from './hash';
import { nodesOfRoot } from './nodes-needed';
import { foldSubtrees } from './prove';
import { checkTreeSize, half, isOdd } from './tree-size';

/** A tree as far as one must know it to append: its size, and its frontier in the order of `nodesOfRoot(size)`. */
export interface TreeEdge {
  readonly size: number;
  readonly frontier: readonly Buffer[];
}

/** The full subtrees of one level that an append completes, with the index of the first; the others follow it. */
export interface NewNodes {
  readonly level: number;
  readonly firstIndex: number;
  readonly hashes: readonly Buffer[];
}

/** A tree after an append. */
export interface Appended extends TreeEdge {
  readonly root: Buffer;
  /** From the leaves up; no level without a new node. */
  readonly newNodes: readonly NewNodes[];
}

/** Appends leaves: each new node is hashed once, so that the cost is that of what is new, whatever the tree's size. */
export function appendLeaves(edge: TreeEdge, leafHashes: readonly Buffer[]): Appended {
  const size = edge.size + leafHashes.length;
  checkTreeSize(size);
  const kept = frontierByLevel(edge);
  const newNodes: NewNodes[] = [];
  const frontier: Buffer[] = [];
  let [hashes, before] = [leafHashes, edge.size];
  for (let level = 0; before > 0 || hashes.length > 0; level += 1) {
    if (hashes.length > 0) newNodes.push({ level, firstIndex: before, hashes });
    // The frontier has a node on this level where the row before the new ones ends without a right neighbour.
    const left = kept.get(level);
    const row = left === undefined ? hashes : [left, ...hashes];
    if (isOdd(row.length)) frontier.unshift(row.at(-1)!);
    [hashes, before] = [joinPairs(row), half(before)];
  }
  return { size, frontier, root: foldSubtrees(frontier), newNodes };
}

/** The tree without leaves. */
export const EMPTY_TREE: TreeEdge = { size: 0, frontier: [] };

function frontierByLevel({ size, frontier }: TreeEdge): ReadonlyMap<number, Buffer> {
  const nodes = nodesOfRoot(size);
  if (nodes.length !== frontier.length || !frontier.every(isHash)) {
    throw new RangeError(`the frontier of a tree of \`${size}\` is ${nodes.length} hashes`);
  }
  return new Map(nodes.map(({ level }, at) => [level, frontier[at]!]));
}

/** The nodes above the pairs of a row; a last one without a right neighbour waits for it. */
function joinPairs(row: readonly Buffer[]): Buffer[] {
  const above: Buffer[] = [];
  for (let at = 1; at < row.length; at += 2) above.push(hashNode(row[at - 1]!, row[at]!));
  return above;
}
