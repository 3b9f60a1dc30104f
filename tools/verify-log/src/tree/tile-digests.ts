import { createHash, type Hash } from 'node:crypto';

/** C2SP `tlog-tiles`: a tile has the hashes of up to 256 neighbours on every eighth level of the tree. */
const LEVELS = 8;
const WIDTH = 256;
const HASH_BYTES = 32;

interface Filling {
  readonly hash: Hash;
  width: number;
}

/** What each tile of a tree must be, kept as one digest a tile: some 32 bytes for 256 leaves, whatever the size of the tree. */
export class TileDigests {
  readonly #full = new Map<string, Buffer>();
  /** The tile at the right edge of each level. */
  readonly #filling = new Map<number, Filling & { readonly index: number }>();

  /** A perfect subtree that the tree completed, in the order that it completed them. */
  add(treeLevel: number, position: number, hash: Buffer): void {
    if (treeLevel % LEVELS !== 0) return;
    const level = treeLevel / LEVELS;
    const index = Math.floor(position / WIDTH);
    const filling = this.#filling.get(level) ?? { index, hash: createHash('sha256'), width: 0 };
    filling.hash.update(hash);
    filling.width += 1;
    if (filling.width < WIDTH) {
      this.#filling.set(level, filling);
      return;
    }
    this.#full.set(`${level}/${index}`, filling.hash.digest());
    this.#filling.delete(level);
  }

  /** Takes a tile off what is expected. */
  take(level: number, index: number, hashes: Buffer): 'EQUAL' | 'DIFFERENT' | 'UNKNOWN' {
    const filling = this.#filling.get(level);
    const isAtEdge = filling?.index === index;
    const expected = isAtEdge ? filling.hash.copy().digest() : this.#full.get(`${level}/${index}`);
    if (expected === undefined) return 'UNKNOWN';
    if (isAtEdge) this.#filling.delete(level);
    else this.#full.delete(`${level}/${index}`);
    const width = isAtEdge ? filling.width : WIDTH;
    const isEqual =
      hashes.length === width * HASH_BYTES && createHash('sha256').update(hashes).digest().equals(expected);
    return isEqual ? 'EQUAL' : 'DIFFERENT';
  }

  /** The tiles that nobody took, as `level/index`. */
  left(): readonly string[] {
    return [...this.#full.keys(), ...[...this.#filling].map(([level, { index }]) => `${level}/${index}`)];
  }
}
