export { appendLeaves, EMPTY_TREE, type Appended, type NewNodes, type TreeEdge } from './append';
export { EMPTY_ROOT, HASH_LENGTH, hashLeaf, hashNode, isHash } from './hash';
export { nodesOfConsistency, nodesOfInclusion, nodesOfRoot } from './nodes-needed';
export { ProofRefusal } from './proof-refusal';
export { foldSubtrees, proveConsistency, proveInclusion, readRoot } from './prove';
export type { ReadNodes, TreeNode } from './tree-node';
export { isTreeSize } from './tree-size';
export { verifyConsistency, type ConsistencyClaim } from './verify-consistency';
export { verifyInclusion, type InclusionClaim } from './verify-inclusion';
