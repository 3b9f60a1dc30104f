import { isOver, osloDate, type ErrorCode } from '@brobygger/domain';
import { closeCount, FEWEST_ASKED, openCount, type Joining, type Opening } from '@brobygger/private-count';
import type { AskedBy, Answering, Query } from '@brobygger/subgraph-kit';
import { createCountStore, type KeptCount } from './count-store';
import { badQuestion, readQuestion, type Question } from './read-question';
import { readYouthsWithDecision } from './youths-with-decision';

/** What the asker is told: the points to join, the count of the year, or why there is none. */
export type Told =
  | { readonly points: readonly string[] }
  | { readonly counted: number | null }
  | { readonly refused: ErrorCode };

/** Openings and closings a day that cost something, for each service that asks: the counts of five years. */
const STEPS_A_DAY = 10;

/** The most youths with a decision whom a count is opened over: it costs each side 1 to 2 ms for each. */
const MOST_OWN = 5000;

/**
 * Answers outreach how many of its youths had a decision in a year, such that neither side sees a youth of the other's: child welfare
 * compares, and tells a count that is not small (docs/adr/0012-count-without-a-list.md). A year that is not over is not answered, and
 * each other one once: the first answer is kept, and repeated whatever is asked later.
 */
export function createAnswerYouthsWithDecision({
  query,
  clock,
}: {
  readonly query: Query;
  readonly clock: () => Date;
}): Answering {
  const counts = createCountStore(query);

  async function open({ year, subjectId }: Question, { asker, signal }: AskedBy): Promise<Told> {
    const youthIds = await readYouthsWithDecision(query, year);
    if (youthIds.length > MOST_OWN) return { refused: 'COUNT_TOO_LARGE' };
    return toldOf(await counts.open({ asker, year }, await openCount(youthIds, signal), clock()), subjectId);
  }

  async function close(
    { year, subjectId }: Question,
    { opening, joining }: { readonly opening: Opening; readonly joining: Joining },
    { asker, signal }: AskedBy,
  ): Promise<Told> {
    const both = await closeCount(opening, joining, signal).catch((cause: unknown) => {
      throw cause instanceof TypeError ? badQuestion(`what was sent joins no count: ${cause.message}`) : cause;
    });
    const counted = isTold(both, joining.mine.length) ? both : null;
    return toldOf(await counts.answer({ asker, year }, { subjectId, counted }, clock()), subjectId);
  }

  return {
    askers: ['outreach'],
    async answer(body, by) {
      const question = readQuestion(body);
      const { year, subjectId, joining } = question;
      if (!isOver(year, clock())) return { refused: 'YEAR_NOT_CLOSED' } satisfies Told;
      const kept = await counts.find({ asker: by.asker, year });
      if (kept?.state === 'ANSWERED' || (kept !== null && joining === null)) return toldOf(kept, subjectId);
      if (kept === null && joining !== null) throw badQuestion('what was sent joins no count: none is open');
      if (!(await counts.spend(by.asker, osloDate(clock()), STEPS_A_DAY))) {
        return { refused: 'COUNT_BUDGET_SPENT' } satisfies Told;
      }
      if (kept === null || joining === null) return open(question, by);
      return close(question, { opening: kept.opening, joining }, by);
    },
  };
}

const isTold = (both: number, asked: number): boolean => both >= FEWEST_ASKED && asked - both >= FEWEST_ASKED;

function toldOf(kept: KeptCount, subjectId: string): Told {
  if (kept.state === 'OPEN') return { points: kept.opening.points };
  return kept.subjectId === subjectId ? { counted: kept.counted } : { refused: 'COUNT_ANSWERED_BEFORE' };
}
