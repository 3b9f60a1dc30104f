import fc from 'fast-check';
import { parseTilePath, pathOfBundle, pathOfTile, TilePathRefusal, type TileRequest } from '.';

const tileOf = (path: string): TileRequest | TilePathRefusal => {
  const read = parseTilePath(path);
  return read.ok ? read.value : read.reason;
};

test.each([
  ['tile/0/x001/x234/067', { level: 0, index: 1_234_067, width: 256 }],
  ['tile/1/000', { level: 1, index: 0, width: 256 }],
  ['tile/2/000.p/1', { level: 2, index: 0, width: 1 }],
  ['tile/0/273.p/112', { level: 0, index: 273, width: 112 }],
  ['tile/0/x001/000', { level: 0, index: 1000, width: 256 }],
  ['tile/63/x001/234.p/255', { level: 63, index: 1234, width: 255 }],
])('%s names the tile %p', (path, tile) => {
  expect(pathOfTile(tile)).toBe(path);
  expect(tileOf(path)).toEqual({ kind: 'tile', tile });
});

test('entries have paths of their own', () => {
  expect(pathOfBundle({ index: 1234, width: 7 })).toBe('tile/entries/x001/234.p/7');
  expect(tileOf('tile/entries/x001/234.p/7')).toEqual({ kind: 'entries', bundle: { index: 1234, width: 7 } });
});

test.each([
  ['', 'NOT_A_TILE_PATH'],
  ['tile/0/0', 'NOT_A_TILE_PATH'],
  ['tile/00/000', 'NOT_A_TILE_PATH'],
  ['tile/01/000', 'NOT_A_TILE_PATH'],
  ['/tile/0/000', 'NOT_A_TILE_PATH'],
  ['tile/0/000/', 'NOT_A_TILE_PATH'],
  ['tile/0/000\n', 'NOT_A_TILE_PATH'],
  ['tile/0/x000/001', 'NOT_A_TILE_PATH'],
  ['tile/0/001/001', 'NOT_A_TILE_PATH'],
  ['tile/0/x001/x001', 'NOT_A_TILE_PATH'],
  ['tile/0/000.p/0', 'NOT_A_TILE_PATH'],
  ['tile/0/000.p/01', 'NOT_A_TILE_PATH'],
  ['tile/0/../../etc/passwd', 'NOT_A_TILE_PATH'],
  ['tile/entries/٠٠٠', 'NOT_A_TILE_PATH'],
  ['tile/0/000.p/256', 'WRONG_WIDTH'],
  ['tile/64/000', 'LEVEL_TOO_HIGH'],
  ['tile/0/x999/x999/x999/x999/x999/999', 'INDEX_TOO_LARGE'],
])('`%s` is refused: %s', (path, reason) => {
  expect(tileOf(path)).toBe(reason);
});

const tiles = fc.record({
  level: fc.integer({ min: 0, max: 63 }),
  index: fc.oneof(fc.nat(2000), fc.maxSafeInteger().map(Math.abs)),
  width: fc.integer({ min: 1, max: 256 }),
});

test('a path with one bit turned is refused, or is the one path of another tile', () => {
  fc.assert(
    fc.property(tiles, (tile) => {
      const path = Buffer.from(pathOfTile(tile));
      for (let bit = 0; bit < path.length * 8; bit += 1) {
        const copy = Buffer.from(path);
        copy[bit >> 3]! ^= 1 << (bit & 7);
        const read = parseTilePath(copy.toString('latin1'));
        if (!read.ok) continue;
        expect(read.value).not.toEqual({ kind: 'tile', tile });
        const again = read.value.kind === 'tile' ? pathOfTile(read.value.tile) : pathOfBundle(read.value.bundle);
        expect(again).toBe(copy.toString('latin1'));
      }
    }),
    { numRuns: 20 },
  );
});

test('whatever is asked for, the answer is a tile or a reason', () => {
  const reasons = Object.values(TilePathRefusal);
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^tile\/[0-9entris]{0,7}\/[x0-9/.p]{0,30}$/));
  fc.assert(
    fc.property(text, (path) => {
      const read = parseTilePath(path);
      if (!read.ok) expect(reasons).toContain(read.reason);
    }),
    { numRuns: 1000 },
  );
});
