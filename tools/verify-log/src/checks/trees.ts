import type { LeafRow, Row } from '../rows/row';
import { GrowingTree } from '../tree/growing-tree';
import { TileDigests } from '../tree/tile-digests';

/** The tree of an origin, built of the leaves that went by. */
export interface OriginTree {
  readonly name: string | null;
  readonly follows: string | null;
  readonly tree: GrowingTree;
  readonly tiles: TileDigests;
}

/** The trees of a log, one for each origin; every check reads them. */
export class Trees {
  readonly #trees = new Map<number, OriginTree>();
  /** The moment that the log was read at. */
  now = '';

  take(row: Row): void {
    if (row.row === 'start') this.now = row.at;
    if (row.row === 'origin') this.#trees.set(row.origin, grown(row.name, row.follows));
    if (row.row === 'leaf') this.#append(row);
  }

  /** The tree of an origin; one that nobody named has none of the names. */
  of(origin: number): OriginTree {
    const known = this.#trees.get(origin) ?? grown(null, null);
    this.#trees.set(origin, known);
    return known;
  }

  all(): readonly (readonly [number, OriginTree])[] {
    return [...this.#trees];
  }

  #append({ origin, commitment }: LeafRow): void {
    this.of(origin).tree.append(commitment);
  }
}

function grown(name: string | null, follows: string | null): OriginTree {
  const tiles = new TileDigests();
  return { name, follows, tiles, tree: new GrowingTree((level, index, hash) => tiles.add(level, index, hash)) };
}
