/** The levels of the tree that one tile holds (C2SP tlog-tiles). */
export const TILE_HEIGHT = 8;

/** The hashes of a full tile, and the entries of a full bundle. */
export const TILE_WIDTH = 2 ** TILE_HEIGHT;

/**
 * A run of hashes of one level of tiles: level 0 holds leaf hashes, each hash of a level above is the root of a full
 * tile of the level below. The hash at place `i` of tile `n` on level `l` is the node `{ level: 8 l, index: 256 n + i }`.
 */
export interface Tile {
  readonly level: number;
  readonly index: number;
  /** How many hashes it holds: 256 for a full one, 1 to 255 for a partial one at the right edge. */
  readonly width: number;
}

/** A run of entries: their hashes are the tile of level 0 with the same index and width. */
export interface EntryBundle {
  readonly index: number;
  readonly width: number;
}
