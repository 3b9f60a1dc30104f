import { mapInSlices } from './map-in-slices';
import { emptyPoint, pointOf, textOf } from './point';
import { newSecret } from './secret';
import { shuffled } from './shuffled';

/** A count that was opened, and is not closed yet. The secret stays with the one who opened it. */
export interface Opening {
  /** In hexadecimal, to be kept until the count is closed and not longer. */
  readonly secret: string;
  /** What is sent: the opener's set under the secret, filled up with points of nobody. */
  readonly points: readonly string[];
}

const FEWEST_POINTS = 256;

/**
 * Opens a private count over the ids of the one who will count. `signal` ends the work.
 *
 * Private set intersection cardinality by the Diffie-Hellman problem: Huberman, Franklin and Hogg, "Enhancing privacy and trust in
 * electronic communities" (1999); De Cristofaro, Gasti and Tsudik, "Fast and private computation of cardinality of set intersection
 * and union" (2012). Here the one who is asked compares, so that the other learns nothing but what is told.
 */
export async function openCount(ids: readonly string[], signal?: AbortSignal): Promise<Opening> {
  const secret = newSecret();
  const points = await mapInSlices(
    filledUp([...new Set(ids)]),
    (id) => textOf((id === null ? emptyPoint() : pointOf(id)).multiply(secret)),
    signal,
  );
  return { secret: secret.toString(16), points: shuffled(points) };
}

/** A list as long as the next power of two, with places for nobody: how many there are is told no more exactly than that. */
function filledUp(ids: readonly string[]): readonly (string | null)[] {
  const length = Math.max(FEWEST_POINTS, 2 ** Math.ceil(Math.log2(ids.length)));
  return [...ids, ...Array.from({ length: length - ids.length }, () => null)];
}
