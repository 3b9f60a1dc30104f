import { mapInSlices } from './map-in-slices';
import { pointOf, textOf } from './point';
import { readPoints } from './read-points';
import { newSecret } from './secret';
import { shuffled } from './shuffled';
import { emptyTag, tagOf } from './tag';

/** What the answerer sends back. */
export interface Answer {
  /** The points of the question under the answerer's secret as well, in another order. */
  readonly doubled: readonly string[];
  /** The tags of the answerer's own set under its secret, filled up with tags of nothing. */
  readonly own: readonly string[];
}

const FEWEST_TAGS = 256;

/**
 * Answers a question with a secret that is used this once. The answerer learns how many the asker has, and nothing else.
 * @throws TypeError for a question that is no list of different points
 */
export async function answerQuestion(question: unknown, ownIds: readonly string[]): Promise<Answer> {
  const points = await readPoints(question);
  const secret = newSecret();
  const doubled = await mapInSlices(points, (point) => textOf(point.multiply(secret)));
  const own = await mapInSlices([...new Set(ownIds)], (id) => tagOf(pointOf(id).multiply(secret)));
  return { doubled: shuffled(doubled), own: shuffled(filledUp(own)) };
}

/** A list as long as the next power of two: how many the answerer has is told no more exactly than that. */
function filledUp(tags: readonly string[]): readonly string[] {
  const length = Math.max(FEWEST_TAGS, 2 ** Math.ceil(Math.log2(tags.length)));
  return [...tags, ...Array.from({ length: length - tags.length }, emptyTag)];
}
