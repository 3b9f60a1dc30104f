import type { LeafRange } from './tree-node';
import { splitOf } from './tree-size';

/**
 * The ranges whose roots are the inclusion proof of a leaf, from the leaf's sibling up: `PATH(m, D_n)` of RFC 9162
 * § 2.1.3.1 with `D[start:end]` for `D_n`.
 */
export function inclusionRanges(leaf: number, { start, end }: LeafRange): LeafRange[] {
  if (end - start <= 1) return [];
  const middle = start + splitOf(end - start);
  const [left, right] = [
    { start, end: middle },
    { start: middle, end },
  ];
  return leaf < middle ? [...inclusionRanges(leaf, left), right] : [...inclusionRanges(leaf, right), left];
}

/**
 * The ranges whose roots prove that a tree of `oldSize` leaves is the beginning of another: `SUBPROOF(m, D_n, b)` of
 * RFC 9162 § 2.1.4.1 with `D[start:end]` for `D_n`. `isWhole` is its `b`: the old root itself is known to the reader.
 */
export function consistencyRanges(oldSize: number, { start, end }: LeafRange, isWhole = true): LeafRange[] {
  if (oldSize === end) return isWhole ? [] : [{ start, end }];
  const middle = start + splitOf(end - start);
  const [left, right] = [
    { start, end: middle },
    { start: middle, end },
  ];
  return oldSize <= middle
    ? [...consistencyRanges(oldSize, left, isWhole), right]
    : [...consistencyRanges(oldSize, right, false), left];
}
