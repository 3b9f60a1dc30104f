export { EntryBundleRefusal, LONGEST_ENTRY, readEntryBundle, writeEntryBundle } from './entry-bundle';
export { nodeInTile, nodesInTiles, tilesOfNodes } from './nodes-in-tiles';
export { TILE_HEIGHT, TILE_WIDTH, type EntryBundle, type Tile } from './tile';
export { parseTilePath, pathOfBundle, pathOfTile, TilePathRefusal, type TileRequest } from './tile-path';
export { bundlesOfGrowth, tilesOfGrowth } from './tiles-of-tree';
