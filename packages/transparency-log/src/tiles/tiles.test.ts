import fc from 'fast-check';
import { appendLeaves, EMPTY_TREE, hashLeaf, nodesOfRoot, proveConsistency, proveInclusion, readRoot } from '../merkle';
import {
  naiveNodes,
  naivePath,
  naiveProof,
  naiveRoot,
  numberedLeaves,
  uniformNodes,
} from '../merkle/naive-tree.test-setup';
import {
  bundlesOfGrowth,
  nodeInTile,
  nodesInTiles,
  pathOfTile,
  readEntryBundle,
  tilesOfGrowth,
  tilesOfNodes,
  writeEntryBundle,
  type Tile,
} from '.';

/** The bytes of each tile that an append makes full or wider, of a tree of which all new nodes are known. */
function tilesFrom(leafHashes: readonly Buffer[]): ReadonlyMap<string, Buffer> {
  const { size, newNodes } = appendLeaves(EMPTY_TREE, leafHashes);
  return new Map(
    tilesOfGrowth(0, size).map((tile) => {
      const row = newNodes.find(({ level }) => level === tile.level * 8)?.hashes ?? [];
      return [pathOfTile(tile), Buffer.concat(row.slice(tile.index * 256, tile.index * 256 + tile.width))];
    }),
  );
}

test('a tree of 70 000 has the tiles of the specification', () => {
  const tiles = tilesOfGrowth(0, 70_000);
  const count = (level: number, isFull: boolean): number =>
    tiles.filter((tile) => tile.level === level && (tile.width === 256) === isFull).length;
  expect([count(0, true), count(1, true), count(2, true)]).toEqual([273, 1, 0]);
  expect(tiles.filter(({ width }) => width < 256).map(pathOfTile)).toEqual([
    'tile/0/273.p/112',
    'tile/1/001.p/17',
    'tile/2/000.p/1',
  ]);
  expect(tilesOfGrowth(0, 256).map(pathOfTile)).toEqual(['tile/0/000', 'tile/1/000.p/1']);
  expect(tilesOfGrowth(256, 256)).toEqual([]);
  expect(tilesOfGrowth(70_000, 70_001).map(pathOfTile)).toEqual(['tile/0/273.p/113']);
  expect(bundlesOfGrowth(250, 513)).toEqual([
    { index: 0, width: 256 },
    { index: 1, width: 256 },
    { index: 2, width: 1 },
  ]);
});

test('roots and proofs out of tiles are those of the leaves, and tiles are asked for once', async () => {
  const leaves = numberedLeaves(1100);
  const tiles = tilesFrom(leaves.map(hashLeaf));
  for (const size of [1, 255, 256, 257, 1024, 1100]) {
    const whole = tilesFrom(leaves.slice(0, size).map(hashLeaf));
    const asked: Tile[][] = [];
    const read = nodesInTiles(size, async (wanted) => {
      asked.push([...wanted]);
      return wanted.map((tile) => whole.get(pathOfTile(tile)) ?? Buffer.alloc(0));
    });
    const these = leaves.slice(0, size);
    const index = Math.floor((size - 1) * 0.7);
    expect(await readRoot(size, read)).toEqual(naiveRoot(these));
    expect(await proveInclusion(index, size, read)).toEqual(naivePath(index, these));
    expect(await proveConsistency(index + 1, size, read)).toEqual(naiveProof(index + 1, these));
    expect(asked.length).toBeLessThanOrEqual(3);
    for (const wanted of asked) expect(new Set(wanted.map(pathOfTile)).size).toBe(wanted.length);
  }
  expect(tiles.size).toBe(6);
});

test('a tree of 2^40 is read out of a handful of tiles', async () => {
  const size = 2 ** 40 + 77;
  const leaf = hashLeaf(Buffer.from('the same'));
  const nodes = uniformNodes(leaf);
  let asked = 0;
  const read = nodesInTiles(size, async (tiles) => {
    asked += tiles.length;
    const [hashes] = [await nodes(tiles.map(({ level }) => ({ level: level * 8, index: 0 })))];
    return tiles.map(({ width }, at) => Buffer.concat(Array.from({ length: width }, () => hashes[at]!)));
  });
  expect(await readRoot(size, read)).toEqual(await readRoot(size, nodes));
  expect(await proveInclusion(2 ** 39 + 1, size, read)).toEqual(await proveInclusion(2 ** 39 + 1, size, nodes));
  expect(asked).toBeLessThan(20);
});

test('a node that is not full, and a tile that ends before it, are not answered', () => {
  expect(() => tilesOfNodes([{ level: 8, index: 0 }], 255)).toThrow(RangeError);
  expect(() => nodeInTile({ level: 1, index: 1 }, Buffer.alloc(3 * 32))).toThrow(RangeError);
  expect(tilesOfNodes(nodesOfRoot(300), 300).map(pathOfTile)).toEqual(['tile/1/000.p/1', 'tile/0/001.p/44']);
});

test('each node of a tile is the root of its part', async () => {
  const leaves = numberedLeaves(256);
  const tile = Buffer.concat(leaves.map(hashLeaf));
  const { read } = naiveNodes(leaves);
  for (let level = 0; level < 8; level += 1) {
    const node = { level, index: 2 ** (8 - level) - 1 };
    expect([nodeInTile(node, tile)]).toEqual(await read([node]));
  }
});

test('entries come out of a bundle as they went in', () => {
  expect(writeEntryBundle([Buffer.from('abc'), Buffer.alloc(0)]).toString('hex')).toBe('00036162630000');
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 256 }), (entries) => {
      const read = readEntryBundle(writeEntryBundle(entries));
      expect(read).toEqual({ ok: true, value: entries.map((entry) => Buffer.from(entry)) });
    }),
    { numRuns: 30 },
  );
  expect(() => writeEntryBundle([Buffer.alloc(65_536)])).toThrow(RangeError);
  expect(() => writeEntryBundle(Array.from({ length: 257 }, () => Buffer.alloc(0)))).toThrow(RangeError);
});

test('a bundle that is cut, or holds too much, is refused', () => {
  const bundle = writeEntryBundle(numberedLeaves(3));
  const whole = new Set([0, 8, 16, 24]);
  for (let end = 0; end < bundle.length; end += 1) {
    const read = readEntryBundle(bundle.subarray(0, end));
    if (whole.has(end)) expect(read.ok).toBe(true);
    else expect(read).toEqual({ ok: false, reason: 'CUT_SHORT' });
  }
  expect(readEntryBundle(Buffer.alloc(2 * 257))).toEqual({ ok: false, reason: 'TOO_MANY_ENTRIES' });
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 700 }), (bytes) => {
      const read = readEntryBundle(bytes);
      if (read.ok) expect(writeEntryBundle(read.value)).toEqual(Buffer.from(bytes));
    }),
    { numRuns: 300 },
  );
});
