import { accepted, refused, type Outcome } from '../outcome';
import { hashNode, isHash } from './hash';
import { ProofRefusal } from './proof-refusal';
import { half, isOdd, isTreeSize } from './tree-size';

/** The claim that a leaf with this hash is in a tree with this root. */
export interface InclusionClaim {
  readonly index: number;
  readonly size: number;
  readonly leafHash: Uint8Array;
  readonly proof: readonly Uint8Array[];
  readonly root: Uint8Array;
}

/** Whether the proof carries the leaf to the root, by the algorithm of RFC 9162 § 2.1.3.2. */
export function verifyInclusion(claim: InclusionClaim): Outcome<null, ProofRefusal> {
  const { index, size, leafHash, proof, root } = claim;
  if (!isTreeSize(index) || !isTreeSize(size)) return refused(ProofRefusal.NOT_A_SIZE);
  if (index >= size) return refused(ProofRefusal.INDEX_OUTSIDE);
  if (![leafHash, root, ...proof].every(isHash)) return refused(ProofRefusal.NOT_A_HASH);
  let [fn, sn, hash] = [index, size - 1, leafHash];
  for (const sibling of proof) {
    if (sn === 0) return refused(ProofRefusal.PROOF_TOO_LONG);
    if (isOdd(fn) || fn === sn) {
      hash = hashNode(sibling, hash);
      while (!isOdd(fn) && fn !== 0) [fn, sn] = [half(fn), half(sn)];
    } else hash = hashNode(hash, sibling);
    [fn, sn] = [half(fn), half(sn)];
  }
  if (sn !== 0) return refused(ProofRefusal.PROOF_TOO_SHORT);
  return Buffer.compare(hash, root) === 0 ? accepted(null) : refused(ProofRefusal.ROOT_DIFFERS);
}
