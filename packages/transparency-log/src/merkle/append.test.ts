import fc from 'fast-check';
import { naiveNodes, naiveRoot, numberedLeaves, uniformNodes } from './naive-tree.test-setup';
import {
  appendLeaves,
  EMPTY_TREE,
  hashLeaf,
  nodesOfRoot,
  proveConsistency,
  proveInclusion,
  readRoot,
  verifyConsistency,
  verifyInclusion,
} from '.';

test('however leaves are cut into appends, root, frontier and nodes are those of the whole', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(40), { maxLength: 5 }), async (counts) => {
      const leaves = numberedLeaves(counts.reduce((sum, count) => sum + count, 0));
      const { read } = naiveNodes(leaves);
      const kept = new Map<string, Buffer>();
      let edge = EMPTY_TREE;
      for (const count of counts) {
        const hashes = leaves.slice(edge.size, edge.size + count).map(hashLeaf);
        const appended = appendLeaves(edge, hashes);
        for (const { level, firstIndex, hashes: row } of appended.newNodes) {
          for (const [at, hash] of row.entries()) {
            expect(kept.has(`${level}/${firstIndex + at}`)).toBe(false);
            kept.set(`${level}/${firstIndex + at}`, hash);
          }
        }
        expect(appended.root).toEqual(naiveRoot(leaves.slice(0, appended.size)));
        expect(appended.frontier).toEqual(await read(nodesOfRoot(appended.size)));
        edge = appended;
      }
      // Each full subtree was handed out once, and nothing else was.
      const all = [...Array(8).keys()].flatMap((level) =>
        Array.from({ length: Math.floor(leaves.length / 2 ** level) }, (_, index) => ({ level, index })),
      );
      expect(kept.size).toBe(all.length);
      const expected = await read(all);
      for (const [at, { level, index }] of all.entries()) expect(kept.get(`${level}/${index}`)).toEqual(expected[at]);
    }),
    { numRuns: 25 },
  );
});

test('an append hashes what is new, whatever the size of the log', async () => {
  const leaf = hashLeaf(Buffer.from('the same'));
  const nodes = uniformNodes(leaf);
  const size = 2 ** 40 + 12_345;
  const frontier = await nodes(nodesOfRoot(size));
  const appended = appendLeaves(
    { size, frontier },
    Array.from({ length: 1000 }, () => leaf),
  );
  const count = appended.newNodes.reduce((sum, { hashes }) => sum + hashes.length, 0);
  expect(count).toBeLessThan(2 * 1000 + 41);
  expect(appended.root).toEqual(await readRoot(size + 1000, nodes));
});

test.each([2 ** 31, 2 ** 32 + 1, 2 ** 40 - 1, 2 ** 40, 2 ** 40 + 1, 2 ** 53 - 1])(
  'proofs hold in a log of %d leaves',
  async (size) => {
    const leafHash = hashLeaf(Buffer.from('the same'));
    const nodes = uniformNodes(leafHash);
    const root = await readRoot(size, nodes);
    for (const index of [0, 1, 2 ** 30, Math.floor(size / 3), size - 2, size - 1]) {
      const proof = await proveInclusion(index, size, nodes);
      expect(verifyInclusion({ index, size, leafHash, proof, root }).ok).toBe(true);
      const oldSize = index + 1;
      const growth = await proveConsistency(oldSize, size, nodes);
      const oldRoot = await readRoot(oldSize, nodes);
      expect(verifyConsistency({ oldSize, oldRoot, newSize: size, newRoot: root, proof: growth }).ok).toBe(true);
    }
  },
);

test('a frontier of another size is refused', () => {
  expect(() => appendLeaves({ size: 3, frontier: [Buffer.alloc(32)] }, [])).toThrow(RangeError);
  expect(() => appendLeaves({ size: 1, frontier: [Buffer.alloc(31)] }, [])).toThrow(RangeError);
});
