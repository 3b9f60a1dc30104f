import fc from 'fast-check';
import { naivePath, naiveProof, naiveRoot, numberedLeaves } from './naive-tree.test-setup';
import {
  hashLeaf,
  ProofRefusal,
  verifyConsistency,
  verifyInclusion,
  type ConsistencyClaim,
  type InclusionClaim,
} from '.';

function inclusionOf(index: number, size: number): InclusionClaim & { readonly proof: Buffer[] } {
  const leaves = numberedLeaves(size);
  return { index, size, leafHash: hashLeaf(leaves[index]!), proof: naivePath(index, leaves), root: naiveRoot(leaves) };
}

function consistencyOf(oldSize: number, newSize: number): ConsistencyClaim & { readonly proof: Buffer[] } {
  const leaves = numberedLeaves(newSize);
  return {
    oldSize,
    newSize,
    oldRoot: naiveRoot(leaves.slice(0, oldSize)),
    newRoot: naiveRoot(leaves),
    proof: naiveProof(oldSize, leaves),
  };
}

/** All copies of the hash with one bit turned. */
const turned = (hash: Uint8Array): Buffer[] =>
  Array.from({ length: hash.length * 8 }, (_, bit) => {
    const copy = Buffer.from(hash);
    copy[bit >> 3]! ^= 1 << (bit & 7);
    return copy;
  });

/** All proofs with one bit of one step turned, one step left out, one said twice, and two changed about. */
const spoilt = (proof: readonly Buffer[]): Buffer[][] => [
  ...proof.flatMap((step, at) => turned(step).map((copy) => proof.with(at, copy))),
  ...proof.map((_, at) => proof.toSpliced(at, 1)),
  ...proof.map((step, at) => proof.toSpliced(at, 0, step)),
  ...proof.slice(1).map((step, at) => proof.with(at, step).with(at + 1, proof[at]!)),
];

const PAIRS = [
  [0, 2],
  [2, 3],
  [5, 8],
  [6, 11],
  [10, 11],
  [3, 16],
] as const;

test.each(PAIRS)('no bit of the proof of leaf %d in a tree of %d can be turned', (index, size) => {
  const claim = inclusionOf(index, size);
  expect(verifyInclusion(claim).ok).toBe(true);
  for (const proof of spoilt(claim.proof)) expect(verifyInclusion({ ...claim, proof }).ok).toBe(false);
  for (const root of turned(claim.root)) expect(verifyInclusion({ ...claim, root }).ok).toBe(false);
  for (const leafHash of turned(claim.leafHash)) expect(verifyInclusion({ ...claim, leafHash }).ok).toBe(false);
  for (let other = 0; other < size; other += 1) {
    if (other !== index) expect(verifyInclusion({ ...claim, index: other }).ok).toBe(false);
  }
});

test.each(PAIRS)('no bit of the proof from %d + 1 to %d + 1 can be turned', (before, after) => {
  const claim = consistencyOf(before + 1, after + 1);
  expect(verifyConsistency(claim).ok).toBe(true);
  for (const proof of spoilt(claim.proof)) expect(verifyConsistency({ ...claim, proof }).ok).toBe(false);
  for (const oldRoot of turned(claim.oldRoot)) expect(verifyConsistency({ ...claim, oldRoot }).ok).toBe(false);
  for (const newRoot of turned(claim.newRoot)) expect(verifyConsistency({ ...claim, newRoot }).ok).toBe(false);
});

test('a leaf changed, left out or moved is no beginning of the log', () => {
  const size = 13;
  const leaves = numberedLeaves(size + 8);
  const claim = consistencyOf(size, leaves.length);
  for (let at = 0; at < size; at += 1) {
    const rewritten = [leaves.with(at, Buffer.from('rewritten')), [...leaves.toSpliced(at, 1), Buffer.from('later')]];
    for (const forged of rewritten) {
      const proof = naiveProof(size, forged);
      expect(verifyConsistency({ ...claim, newRoot: naiveRoot(forged), proof }).ok).toBe(false);
    }
  }
});

test.each([
  [{ index: -1 }, 'NOT_A_SIZE'],
  [{ size: Number.NaN }, 'NOT_A_SIZE'],
  [{ index: 11 }, 'INDEX_OUTSIDE'],
  [{ root: Buffer.alloc(31) }, 'NOT_A_HASH'],
  [{ leafHash: Buffer.alloc(0) }, 'NOT_A_HASH'],
  [{ proof: [] }, 'PROOF_TOO_SHORT'],
  [{ proof: Array.from({ length: 64 }, () => Buffer.alloc(32)) }, 'PROOF_TOO_LONG'],
  [{ root: Buffer.alloc(32) }, 'ROOT_DIFFERS'],
] as const)('a proof of inclusion with %p is refused: %s', (change, reason) => {
  expect(verifyInclusion({ ...inclusionOf(6, 11), ...change })).toEqual({ ok: false, reason });
});

test.each([
  [{ oldSize: 12 }, 'TREE_SHRINKS'],
  [{ newSize: 2 ** 53 }, 'NOT_A_SIZE'],
  [{ oldRoot: Buffer.alloc(33) }, 'NOT_A_HASH'],
  [{ proof: [] }, 'PROOF_TOO_SHORT'],
  [{ proof: Array.from({ length: 64 }, () => Buffer.alloc(32)) }, 'PROOF_TOO_LONG'],
  [{ oldRoot: Buffer.alloc(32) }, 'OLD_ROOT_DIFFERS'],
  [{ newRoot: Buffer.alloc(32) }, 'ROOT_DIFFERS'],
] as const)('a proof of consistency with %p is refused: %s', (change, reason) => {
  expect(verifyConsistency({ ...consistencyOf(7, 11), ...change })).toEqual({ ok: false, reason });
});

test('whatever is claimed, the answer is a verdict', () => {
  const hash = fc.oneof(fc.uint8Array({ minLength: 32, maxLength: 32 }), fc.uint8Array({ maxLength: 40 }));
  const number = fc.oneof(fc.nat(20), fc.double(), fc.maxSafeInteger());
  const reasons = Object.values(ProofRefusal);
  fc.assert(
    fc.property(number, number, hash, hash, fc.array(hash, { maxLength: 70 }), (one, two, first, second, proof) => {
      const verdicts = [
        verifyInclusion({ index: one, size: two, leafHash: first, root: second, proof }),
        verifyConsistency({ oldSize: one, newSize: two, oldRoot: first, newRoot: second, proof }),
      ];
      for (const verdict of verdicts) if (!verdict.ok) expect(reasons).toContain(verdict.reason);
    }),
    { numRuns: 1000 },
  );
});
