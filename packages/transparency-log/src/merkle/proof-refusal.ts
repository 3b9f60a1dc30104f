/** Why a proof of inclusion or of consistency does not hold. */
export const ProofRefusal = {
  NOT_A_SIZE: 'NOT_A_SIZE',
  NOT_A_HASH: 'NOT_A_HASH',
  INDEX_OUTSIDE: 'INDEX_OUTSIDE',
  TREE_SHRINKS: 'TREE_SHRINKS',
  PROOF_TOO_LONG: 'PROOF_TOO_LONG',
  PROOF_TOO_SHORT: 'PROOF_TOO_SHORT',
  ROOT_DIFFERS: 'ROOT_DIFFERS',
  OLD_ROOT_DIFFERS: 'OLD_ROOT_DIFFERS',
} as const;
export type ProofRefusal = (typeof ProofRefusal)[keyof typeof ProofRefusal];
