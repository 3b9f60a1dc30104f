import { isEqual, sha256 } from './bytes';

const NODE = Uint8Array.of(0x01);

/** The root of a tree of a size. */
export interface Tree {
  readonly size: number;
  readonly root: Uint8Array;
}

const isOdd = (number: number): boolean => number % 2 === 1;
const half = (number: number): number => Math.floor(number / 2);

/** Whether the proof shows that the earlier tree, of one leaf at least, is the beginning of the later one (RFC 9162 § 2.1.4.2). */
export async function isBeginning(earlier: Tree, later: Tree, proof: readonly Uint8Array[]): Promise<boolean> {
  if (earlier.size < 1 || earlier.size > later.size) return false;
  if (earlier.size === later.size) return proof.length === 0 && isEqual(earlier.root, later.root);
  let [place, last] = [earlier.size - 1, later.size - 1];
  while (isOdd(place)) [place, last] = [half(place), half(last)];
  // The root of a full tree is the first step itself: nobody needs to be told it.
  const [first, ...rest] = place === 0 ? [earlier.root, ...proof] : proof;
  if (first === undefined) return false;
  let [before, after] = [first, first];
  for (const step of rest) {
    if (last === 0) return false;
    if (isOdd(place) || place === last) {
      [before, after] = await Promise.all([sha256(NODE, step, before), sha256(NODE, step, after)]);
      while (!isOdd(place) && place !== 0) [place, last] = [half(place), half(last)];
    } else after = await sha256(NODE, after, step);
    [place, last] = [half(place), half(last)];
  }
  return last === 0 && isEqual(before, earlier.root) && isEqual(after, later.root);
}
