import { createError } from '@brobygger/domain';
import { createAsker, FEWEST_ASKED } from '@brobygger/private-count';
import type { Ask } from '@brobygger/subgraph-kit';

/** Counts the youths of outreach whom child welfare has decided on (barnevernsvedtak), and learns of none of them which. */
export interface DecisionCount {
  /**
   * How many of the youths had a decision on some day of the year. Null for fewer than five youths, where a count is about persons.
   * @throws SUBGRAPH_UNAVAILABLE when child welfare does not answer in time and in form
   */
  countWithDecision(youthIds: readonly string[], year: number): Promise<number | null>;
}

/** Makes the count (docs/adr/0012-count-without-a-list.md). Where there is nobody to ask, child welfare is unavailable. */
export const createDecisionCount = ({ ask }: { readonly ask?: Ask | undefined }): DecisionCount => ({
  async countWithDecision(youthIds, year) {
    const asked = new Set(youthIds);
    if (asked.size < FEWEST_ASKED) return null;
    if (ask === undefined) throw unavailable();
    const { question, countIn } = await createAsker([...asked]);
    return ask('child-welfare', 'youths-with-decision', { year, question })
      .then(countIn)
      .catch(() => {
        throw unavailable();
      });
  },
});

const unavailable = (): Error => createError('SUBGRAPH_UNAVAILABLE', 'child welfare could not be asked for a count');
