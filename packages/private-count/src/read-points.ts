import { mapInSlices } from './map-in-slices';
import { type Point, readPoint } from './point';

/**
 * Reads the points that the other side sent, each of them once.
 * @throws TypeError
 */
export async function readPoints(texts: unknown, signal?: AbortSignal): Promise<readonly Point[]> {
  if (!Array.isArray(texts)) throw new TypeError('not a list of points');
  if (new Set(texts).size !== texts.length) throw new TypeError('a point that is there twice');
  return mapInSlices(texts as readonly unknown[], readPoint, signal);
}
