import { mapInSlices } from './map-in-slices';
import { pointOf, textOf } from './point';
import { readPoints } from './read-points';
import { newSecret } from './secret';
import { shuffled } from './shuffled';

/** What one who asks for a count sends back to who has opened it. */
export interface Joining {
  /** A point for each of the asker's ids, under a secret that is used this once, in an order that says nothing. */
  readonly mine: readonly string[];
  /** The points of the opening under the asker's secret as well, in another order. */
  readonly doubled: readonly string[];
}

/**
 * Joins a count that another has opened.
 * @throws TypeError for points that are no list of different ones
 */
export async function joinCount(ids: readonly string[], opened: unknown): Promise<Joining> {
  const points = await readPoints(opened);
  const secret = newSecret();
  const mine = await mapInSlices([...new Set(ids)], (id) => textOf(pointOf(id).multiply(secret)));
  const doubled = await mapInSlices(points, (point) => textOf(point.multiply(secret)));
  return { mine: shuffled(mine), doubled: shuffled(doubled) };
}
