import { createError } from '@brobygger/domain';
import { answerQuestion, FEWEST_ASKED } from '@brobygger/private-count';
import type { Answering, Query } from '@brobygger/subgraph-kit';
import { readYouthsWithDecision } from './youths-with-decision';

const MOST_ASKED = 5000;
const [FIRST_YEAR, LAST_YEAR] = [1900, 2200];

/**
 * Answers outreach how many of its youths had a decision in a year, such that neither side sees a youth of the other's: outreach
 * asks with points and learns a count (docs/adr/0012-count-without-a-list.md).
 */
export const createAnswerYouthsWithDecision = ({ query }: { readonly query: Query }): Answering => ({
  askers: ['outreach'],
  async answer(body) {
    const { year, question } = readBody(body);
    const youthIds = await readYouthsWithDecision(query, year);
    return answerQuestion(question, youthIds).catch((cause: unknown) => {
      throw cause instanceof TypeError ? badQuestion(`\`question\` is not one: ${cause.message}`) : cause;
    });
  },
});

function readBody(body: unknown): { readonly year: number; readonly question: readonly unknown[] } {
  const { year, question } = (body ?? {}) as { readonly year?: unknown; readonly question?: unknown };
  if (typeof year !== 'number' || !Number.isInteger(year) || year < FIRST_YEAR || year > LAST_YEAR) {
    throw badQuestion(`\`year\` must be ${FIRST_YEAR} to ${LAST_YEAR}`);
  }
  if (!Array.isArray(question)) throw badQuestion('`question` is not a list');
  // A count over a few is about persons.
  if (question.length < FEWEST_ASKED || question.length > MOST_ASKED) {
    throw badQuestion(`\`question\` must be ${FEWEST_ASKED} to ${MOST_ASKED} long`);
  }
  return { year, question };
}

const badQuestion = (message: string): Error => createError('BAD_USER_INPUT', message);
