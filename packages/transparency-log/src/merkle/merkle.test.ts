import { RFC9162 } from '@transmute/rfc9162';
import fc from 'fast-check';
import { naiveNodes, naivePath, naiveProof, naiveRoot, numberedLeaves } from './naive-tree.test-setup';
import {
  hashLeaf,
  nodesOfConsistency,
  nodesOfInclusion,
  nodesOfRoot,
  proveConsistency,
  proveInclusion,
  readRoot,
  verifyConsistency,
  verifyInclusion,
} from '.';

const HOLDS = { ok: true, value: null };
const sizes = fc.integer({ min: 1, max: 70 });
const leavesOf = sizes.map(numberedLeaves);
const bytes = (hashes: readonly Uint8Array[]): Buffer[] => hashes.map((hash) => Buffer.from(hash));

test('roots are those of the recursion and of the oracle', async () => {
  await fc.assert(
    fc.asyncProperty(leavesOf, async (leaves) => {
      const root = await readRoot(leaves.length, naiveNodes(leaves).read);
      expect(root).toEqual(naiveRoot(leaves));
      expect(root).toEqual(Buffer.from(await RFC9162.MTH(leaves)));
    }),
    { numRuns: 40 },
  );
});

test('each proof of inclusion is that of the recursion and of the oracle, and holds for all three', async () => {
  const case_ = fc.tuple(leavesOf, fc.nat()).map(([leaves, at]) => ({ leaves, index: at % leaves.length }));
  await fc.assert(
    fc.asyncProperty(case_, async ({ leaves, index }) => {
      const nodes = naiveNodes(leaves);
      const size = leaves.length;
      const proof = await proveInclusion(index, size, nodes.read);
      expect(nodes.asked()).toBe(size === 1 ? 0 : 1);
      expect(proof).toEqual(naivePath(index, leaves));
      expect(proof).toEqual(bytes(await RFC9162.PATH(index, leaves)));
      const root = naiveRoot(leaves);
      expect(verifyInclusion({ index, size, leafHash: hashLeaf(leaves[index]!), proof, root })).toEqual(HOLDS);
      const theirs = { log_id: '', tree_size: size, leaf_index: index, inclusion_path: proof };
      expect(await RFC9162.verifyInclusionProof(root, hashLeaf(leaves[index]!), theirs)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test('each proof of consistency is that of the recursion and of the oracle, and holds for all three', async () => {
  const case_ = fc.tuple(leavesOf, fc.nat()).map(([leaves, at]) => ({ leaves, oldSize: 1 + (at % leaves.length) }));
  await fc.assert(
    fc.asyncProperty(case_, async ({ leaves, oldSize }) => {
      const nodes = naiveNodes(leaves);
      const newSize = leaves.length;
      const proof = await proveConsistency(oldSize, newSize, nodes.read);
      expect(nodes.asked()).toBe(oldSize === newSize ? 0 : 1);
      expect(proof).toEqual(naiveProof(oldSize, leaves));
      const [oldRoot, newRoot] = [naiveRoot(leaves.slice(0, oldSize)), naiveRoot(leaves)];
      expect(verifyConsistency({ oldSize, oldRoot, newSize, newRoot, proof })).toEqual(HOLDS);
      if (oldSize === newSize) return;
      // Where the old tree is full, the oracle says its root first; RFC 9162 § 2.1.4.2 lets the verifier add it.
      const whole = Number.isInteger(Math.log2(oldSize)) ? [oldRoot, ...proof] : proof;
      expect(whole).toEqual(bytes(await RFC9162.PROOF(oldSize, leaves)));
      const theirs = { log_id: '', tree_size_1: oldSize, tree_size_2: newSize, consistency_path: whole };
      expect(await RFC9162.verifyConsistencyProof(oldRoot, newRoot, theirs)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test('an empty tree begins every other, and only with the root of nothing', () => {
  const newRoot = naiveRoot(numberedLeaves(5));
  const claim = { oldSize: 0, oldRoot: naiveRoot([]), newSize: 5, newRoot, proof: [] };
  expect(verifyConsistency(claim)).toEqual(HOLDS);
  expect(verifyConsistency({ ...claim, oldRoot: newRoot })).toEqual({ ok: false, reason: 'OLD_ROOT_DIFFERS' });
  expect(verifyConsistency({ ...claim, proof: [newRoot] })).toEqual({ ok: false, reason: 'PROOF_TOO_LONG' });
});

test('only full subtrees are asked for, and no more than a few for each level', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2 ** 40 }), fc.double({ min: 0, max: 1, noNaN: true }), (size, part) => {
      const index = Math.min(size - 1, Math.floor(size * part));
      const levels = Math.ceil(Math.log2(size)) + 1;
      for (const nodes of [nodesOfRoot(size), nodesOfInclusion(index, size), nodesOfConsistency(index + 1, size)]) {
        expect(nodes.length).toBeLessThanOrEqual(2 * levels);
        for (const node of nodes) expect((node.index + 1) * 2 ** node.level).toBeLessThanOrEqual(size);
      }
    }),
    { numRuns: 200 },
  );
});

test.each([
  () => nodesOfRoot(-1),
  () => nodesOfRoot(1.5),
  () => nodesOfRoot(2 ** 53),
  () => nodesOfInclusion(3, 3),
  () => nodesOfInclusion(-1, 3),
  () => nodesOfConsistency(4, 3),
])('a tree that cannot be is not asked for: %s', (ask) => {
  expect(ask).toThrow(RangeError);
});
