import type { NewNodes } from '@brobygger/transparency-log';

/** What a tile of 256 hashes grows by. */
export interface TileGrowth {
  readonly level: number;
  readonly index: number;
  readonly hashes: Buffer;
}

/** A tile has the hashes of every eighth level of the tree (C2SP `tlog-tiles`). */
const LEVELS = 8;
const WIDTH = 256;

/** What tiles grow by, with the new nodes of an append. */
export const tilesOf = (newNodes: readonly NewNodes[]): readonly TileGrowth[] =>
  newNodes
    .filter(({ level }) => level % LEVELS === 0)
    .flatMap(({ level, firstIndex, hashes }) => {
      const growths: TileGrowth[] = [];
      for (let at = 0; at < hashes.length;) {
        const position = firstIndex + at;
        const end = Math.min(hashes.length, at + WIDTH - (position % WIDTH));
        growths.push({
          level: level / LEVELS,
          index: Math.floor(position / WIDTH),
          hashes: Buffer.concat(hashes.slice(at, end)),
        });
        at = end;
      }
      return growths;
    });
