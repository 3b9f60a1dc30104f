import { mapInSlices } from './map-in-slices';
import { pointOf, textOf } from './point';
import { readPoints } from './read-points';
import { inverseOf, newSecret } from './secret';
import { shuffled } from './shuffled';
import { isTag, tagOf } from './tag';

/** One who asks how many of its ids another has as well. For one question only. */
export interface Asker {
  /** What is sent: a point for each id, under a secret that is used this once, in an order that says nothing. */
  readonly question: readonly string[];
  /**
   * How many of the ids the answerer has as well.
   * @throws TypeError for an answer that is not one to this question
   */
  countIn(answer: unknown): Promise<number>;
}

/**
 * Makes the asker of one private count: of two sets, the size of what is in both, and no list.
 *
 * Private set intersection cardinality by the Diffie-Hellman problem: Huberman, Franklin and Hogg, "Enhancing privacy and trust in
 * electronic communities" (1999); De Cristofaro, Gasti and Tsudik, "Fast and private computation of cardinality of set intersection
 * and union" (2012). Both sides are taken to follow the protocol: an asker that invents ids, or asks twice with one id more, can
 * learn of a person.
 */
export async function createAsker(ids: readonly string[]): Promise<Asker> {
  const secret = newSecret();
  const question = shuffled(await mapInSlices([...new Set(ids)], (id) => textOf(pointOf(id).multiply(secret))));
  return {
    question,
    async countIn(answer) {
      const { doubled, own } = (answer ?? {}) as { readonly doubled?: unknown; readonly own?: unknown };
      const points = await readPoints(doubled);
      if (points.length !== question.length) throw new TypeError('an answer to another question');
      if (!Array.isArray(own) || !own.every(isTag)) throw new TypeError('not a list of tags');
      // What is left is under the answerer's secret alone, as its tags are; which id it was of, only the answerer's order knew.
      const undo = inverseOf(secret);
      const tags = new Set(own);
      return (await mapInSlices(points, (point) => tags.has(tagOf(point.multiply(undo))))).filter(Boolean).length;
    },
  };
}
