import { checkTreeSize } from '../merkle/tree-size';
import { TILE_WIDTH, type EntryBundle, type Tile } from './tile';

/** How wide the tile is in a tree of this size: 0 where the tree does not reach it. */
export const widthIn = (size: number, level: number, index: number): number =>
  Math.max(0, Math.min(TILE_WIDTH, Math.floor(size / TILE_WIDTH ** level) - index * TILE_WIDTH));

/**
 * The tiles that a tree of the new size has, and one of the old size has not, full or partial: those that a log writes
 * when it grows. From the leaves up, each level from left to right.
 */
export function tilesOfGrowth(oldSize: number, newSize: number): Tile[] {
  checkTreeSize(oldSize);
  checkTreeSize(newSize);
  const tiles: Tile[] = [];
  for (let level = 0; newSize >= TILE_WIDTH ** level; level += 1) {
    const [before, after] = [oldSize, newSize].map((size) => Math.floor(size / TILE_WIDTH ** level)) as [
      number,
      number,
    ];
    if (before >= after) continue;
    for (let index = Math.floor(before / TILE_WIDTH); index * TILE_WIDTH < after; index += 1) {
      tiles.push({ level, index, width: widthIn(newSize, level, index) });
    }
  }
  return tiles;
}

/** The entry bundles that a log writes when it grows: those of its new tiles of level 0. */
export const bundlesOfGrowth = (oldSize: number, newSize: number): EntryBundle[] =>
  tilesOfGrowth(oldSize, newSize)
    .filter(({ level }) => level === 0)
    .map(({ index, width }) => ({ index, width }));
