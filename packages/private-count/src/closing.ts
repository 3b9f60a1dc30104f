import type { Joining } from './joining';
import { mapInSlices } from './map-in-slices';
import { textOf } from './point';
import type { Opening } from './opening';
import { readPoints } from './read-points';

/**
 * Counts the ids that are in both sets. `signal` ends the work. What the doubled points are of cannot be checked; that there is one for
 * each of the opening, and none twice, is what bounds how much a single id can weigh.
 * @throws TypeError for what does not join this opening
 */
export async function closeCount(
  opening: Opening,
  joining: { readonly [Part in keyof Joining]: unknown },
  signal?: AbortSignal,
): Promise<number> {
  const { mine, doubled } = joining;
  if (!Array.isArray(doubled) || doubled.length !== opening.points.length) {
    throw new TypeError('not as many points as were opened with');
  }
  const theirs = new Set<unknown>(doubled);
  if (theirs.size !== doubled.length) throw new TypeError('a point that is there twice');
  const secret = BigInt(`0x${opening.secret}`);
  const points = await readPoints(mine, signal);
  const both = await mapInSlices(points, (point) => theirs.has(textOf(point.multiply(secret))), signal);
  return both.filter(Boolean).length;
}
