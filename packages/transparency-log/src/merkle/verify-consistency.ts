import { accepted, refused, type Outcome } from '../outcome';
import { EMPTY_ROOT, hashNode, isHash } from './hash';
import { ProofRefusal } from './proof-refusal';
import { half, isOdd, isTreeSize } from './tree-size';

/** The claim that the tree with the old root is the beginning of the one with the new root. */
export interface ConsistencyClaim {
  readonly oldSize: number;
  readonly oldRoot: Uint8Array;
  readonly newSize: number;
  readonly newRoot: Uint8Array;
  readonly proof: readonly Uint8Array[];
}

type Verdict = Outcome<null, ProofRefusal>;

/** Whether nothing of the old tree was changed, by the algorithm of RFC 9162 § 2.1.4.2; an empty tree begins every other. */
export function verifyConsistency(claim: ConsistencyClaim): Verdict {
  const { oldSize, oldRoot, newSize, newRoot, proof } = claim;
  if (!isTreeSize(oldSize) || !isTreeSize(newSize)) return refused(ProofRefusal.NOT_A_SIZE);
  if (![oldRoot, newRoot, ...proof].every(isHash)) return refused(ProofRefusal.NOT_A_HASH);
  if (oldSize > newSize) return refused(ProofRefusal.TREE_SHRINKS);
  if (oldSize !== 0 && oldSize !== newSize) return verifyGrowth(claim);
  if (proof.length > 0) return refused(ProofRefusal.PROOF_TOO_LONG);
  if (oldSize === 0 && differ(oldRoot, EMPTY_ROOT)) return refused(ProofRefusal.OLD_ROOT_DIFFERS);
  return oldSize === newSize && differ(oldRoot, newRoot) ? refused(ProofRefusal.ROOT_DIFFERS) : accepted(null);
}

function verifyGrowth({ oldSize, oldRoot, newSize, newRoot, proof }: ConsistencyClaim): Verdict {
  let [fn, sn] = [oldSize - 1, newSize - 1];
  while (isOdd(fn)) [fn, sn] = [half(fn), half(sn)];
  // Where the old tree is full, its own root is the first step: nobody needs to be told it.
  const [first, ...rest] = fn === 0 ? [oldRoot, ...proof] : proof;
  if (first === undefined) return refused(ProofRefusal.PROOF_TOO_SHORT);
  let [before, after] = [first, first];
  for (const step of rest) {
    if (sn === 0) return refused(ProofRefusal.PROOF_TOO_LONG);
    if (isOdd(fn) || fn === sn) {
      [before, after] = [hashNode(step, before), hashNode(step, after)];
      while (!isOdd(fn) && fn !== 0) [fn, sn] = [half(fn), half(sn)];
    } else after = hashNode(after, step);
    [fn, sn] = [half(fn), half(sn)];
  }
  if (sn !== 0) return refused(ProofRefusal.PROOF_TOO_SHORT);
  if (differ(before, oldRoot)) return refused(ProofRefusal.OLD_ROOT_DIFFERS);
  return differ(after, newRoot) ? refused(ProofRefusal.ROOT_DIFFERS) : accepted(null);
}

const differ = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) !== 0;
