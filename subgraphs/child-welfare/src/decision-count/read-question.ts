import { createError, isId } from '@brobygger/domain';
import { FEWEST_ASKED, type Joining } from '@brobygger/private-count';

/** A question as it is asked twice: first for the opening of the count, then with what joins it. */
export interface Question {
  readonly year: number;
  /** The organisation of the asker's whose youths they are. */
  readonly subjectId: string;
  /** Absent the first time. */
  readonly joining: Joining | null;
}

const MOST_ASKED = 5000;
const [FIRST_YEAR, LAST_YEAR] = [1900, 2200];

/**
 * Reads a question, and looks no closer at its points than at how many they are.
 * @throws BAD_USER_INPUT
 */
export function readQuestion(body: unknown): Question {
  const { year, subjectId, mine, doubled } = (body ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof year !== 'number' || !Number.isInteger(year) || year < FIRST_YEAR || year > LAST_YEAR) {
    throw badQuestion(`\`year\` must be ${FIRST_YEAR} to ${LAST_YEAR}`);
  }
  if (typeof subjectId !== 'string' || !isId(subjectId)) throw badQuestion('`subjectId` is no id');
  const asked = { year, subjectId: subjectId.toLowerCase() };
  if (mine === undefined && doubled === undefined) return { ...asked, joining: null };
  if (!Array.isArray(mine) || !Array.isArray(doubled)) throw badQuestion('`mine` and `doubled` must be lists');
  // A count over a few is about persons.
  if (mine.length < FEWEST_ASKED || mine.length > MOST_ASKED) {
    throw badQuestion(`\`mine\` must be ${FEWEST_ASKED} to ${MOST_ASKED} long`);
  }
  return { ...asked, joining: { mine: mine as readonly string[], doubled: doubled as readonly string[] } };
}

/** Says that a question is none. */
export const badQuestion = (message: string): Error => createError('BAD_USER_INPUT', message);
