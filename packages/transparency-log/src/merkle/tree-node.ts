/**
 * The root of a full subtree: the one over the leaves `[index * 2^level, (index + 1) * 2^level)`. Level 0 are the
 * leaves. It never changes once all its leaves are there, so that these are the nodes that a log keeps.
 */
export interface TreeNode {
  readonly level: number;
  readonly index: number;
}

/** Reads the hashes of the nodes, in the order asked for. Each proof and each root asks once for all it needs. */
export type ReadNodes = (nodes: readonly TreeNode[]) => Promise<readonly Buffer[]>;

/** The leaves from `start` up to `end`, which is outside. */
export interface LeafRange {
  readonly start: number;
  readonly end: number;
}
