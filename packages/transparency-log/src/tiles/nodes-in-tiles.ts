import { hashNode, HASH_LENGTH } from '../merkle/hash';
import type { ReadNodes, TreeNode } from '../merkle/tree-node';
import { TILE_HEIGHT, TILE_WIDTH, type Tile } from './tile';
import { widthIn } from './tiles-of-tree';

/** Where a node is found: `count` hashes of a tile, from `first`, whose root it is. */
interface Place {
  readonly level: number;
  readonly index: number;
  readonly first: number;
  readonly count: number;
}

function placeOf({ level, index }: TreeNode): Place {
  const count = 2 ** (level % TILE_HEIGHT);
  const first = index * count;
  return {
    level: Math.floor(level / TILE_HEIGHT),
    index: Math.floor(first / TILE_WIDTH),
    first: first % TILE_WIDTH,
    count,
  };
}

const nameOf = ({ level, index }: Pick<Tile, 'level' | 'index'>): string => `${level}/${index}`;

/** The tiles, as wide as a tree of this size has them, that hold the nodes: each once, in the order of first need. */
export function tilesOfNodes(nodes: readonly TreeNode[], size: number): Tile[] {
  const tiles = new Map<string, Tile>();
  for (const node of nodes) {
    const { level, index, first, count } = placeOf(node);
    const width = widthIn(size, level, index);
    if (first + count > width) throw new RangeError(`node \`${node.level}/${node.index}\` is not full in \`${size}\``);
    tiles.set(nameOf({ level, index }), { level, index, width });
  }
  return [...tiles.values()];
}

/** The hash of a node out of the bytes of its tile: hashed up inside the tile where it lies between two levels of tiles. */
export function nodeInTile(node: TreeNode, tile: Uint8Array): Buffer {
  const { first, count } = placeOf(node);
  const bytes = Buffer.from(tile.buffer, tile.byteOffset, tile.byteLength);
  if ((first + count) * HASH_LENGTH > bytes.length) {
    throw new RangeError(`the tile ends before \`${node.level}/${node.index}\``);
  }
  const hashAt = (at: number, width: number): Buffer =>
    width === 1
      ? bytes.subarray(at * HASH_LENGTH, (at + 1) * HASH_LENGTH)
      : hashNode(hashAt(at, width / 2), hashAt(at + width / 2, width / 2));
  return hashAt(first, count);
}

/** Reads nodes of a tree of this size out of its tiles, which are asked for once for all nodes, in the order given. */
export function nodesInTiles(
  size: number,
  readTiles: (tiles: readonly Tile[]) => Promise<readonly Uint8Array[]>,
): ReadNodes {
  return async (nodes) => {
    const tiles = tilesOfNodes(nodes, size);
    const read = await readTiles(tiles);
    const bytesOf = new Map(tiles.map((tile, at) => [nameOf(tile), read[at]]));
    return nodes.map((node) => nodeInTile(node, bytesOf.get(nameOf(placeOf(node))) ?? Buffer.alloc(0)));
  };
}
