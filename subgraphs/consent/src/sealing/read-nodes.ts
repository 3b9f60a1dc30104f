import { nodesInTiles, type ReadNodes, type Tile } from '@brobygger/transparency-log';

/** Reads rows: on the pool, or in a transaction. */
export type ReadRows = <Row>(name: string, text: string, values: readonly unknown[]) => Promise<readonly Row[]>;

const READ = `
select t.hashes from unnest($2::smallint[], $3::bigint[]) with ordinality as wanted(level, index, place)
left join log_tile t on t.origin = $1 and t.level = wanted.level and t.index = wanted.index order by wanted.place`;

/** Reads nodes of the tree of an origin, as it was at a size, out of its tiles: one statement, whatever the nodes. */
export const createReadNodes = (read: ReadRows, origin: number, size: number): ReadNodes =>
  nodesInTiles(size, (tiles) => readTiles(read, origin, tiles));

/** The bytes of the tiles, in their order; a tile that is missing has none. */
export async function readTiles(
  read: ReadRows,
  origin: number,
  tiles: readonly Pick<Tile, 'level' | 'index'>[],
): Promise<readonly Buffer[]> {
  if (tiles.length === 0) return [];
  const rows = await read<{ readonly hashes: Buffer | null }>('log-tiles', READ, [
    origin,
    tiles.map(({ level }) => level),
    tiles.map(({ index }) => index),
  ]);
  return rows.map(({ hashes }) => hashes ?? Buffer.alloc(0));
}
