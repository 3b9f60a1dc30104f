import { createError, isOver, withCause, type ErrorCode } from '@brobygger/domain';
import { FEWEST_ASKED, joinCount } from '@brobygger/private-count';
import type { Ask } from '@brobygger/subgraph-kit';

/** Counts the youths of outreach whom child welfare has decided on (barnevernsvedtak), and learns of none of them which. */
export interface DecisionCount {
  /**
   * How many of an organisation's youths of a year had a decision on some day of it. Null where it, or the rest, is below five, where a
   * count is about persons.
   * @throws YEAR_NOT_CLOSED, COUNT_ANSWERED_BEFORE, COUNT_BUDGET_SPENT, COUNT_TOO_LARGE as child welfare says
   * @throws SUBGRAPH_UNAVAILABLE when child welfare does not answer in time and in form
   */
  countWithDecision(
    youthIds: readonly string[],
    of: { readonly organisationId: string | null; readonly year: number },
  ): Promise<number | null>;
}

/** Makes the count (docs/adr/0012-count-without-a-list.md). Where there is nobody to ask, child welfare is unavailable. */
export const createDecisionCount = ({
  ask,
  clock,
}: {
  readonly ask?: Ask | undefined;
  readonly clock: () => Date;
}): DecisionCount => ({
  async countWithDecision(youthIds, { organisationId, year }) {
    if (!isOver(year, clock())) throw createError('YEAR_NOT_CLOSED', REASONS.YEAR_NOT_CLOSED);
    const asked = [...new Set(youthIds)];
    if (organisationId === null || asked.length < FEWEST_ASKED) return null;
    if (ask === undefined) throw unavailable();
    const put = async (joining: object): Promise<Told> =>
      readTold(await ask('child-welfare', QUESTION, { year, subjectId: organisationId, ...joining }).catch(failed));
    const first = await put({});
    // Answered before: what is repeated is the first answer, and no youth is spoken of again.
    const last = first.points === undefined ? first : await put(await joinCount(asked, first.points).catch(failed));
    if (last.refused !== undefined) throw createError(last.refused, REASONS[last.refused]);
    if (last.counted === undefined) throw unavailable();
    return last.counted;
  },
});

const QUESTION = 'youths-with-decision';

const REASONS = {
  YEAR_NOT_CLOSED: 'the count of a year comes when the year is over',
  COUNT_ANSWERED_BEFORE: 'child welfare has counted the year with another organisation of outreach',
  COUNT_BUDGET_SPENT: 'child welfare counts no more today',
  COUNT_TOO_LARGE: 'child welfare has too many youths to be counted with',
} as const satisfies Partial<Record<ErrorCode, string>>;

interface Told {
  readonly points?: readonly unknown[];
  readonly counted?: number | null;
  readonly refused?: keyof typeof REASONS;
}

/** Reads what child welfare says. What is none of it is no answer. */
function readTold(told: unknown): Told {
  const { points, counted, refused } = (told ?? {}) as Readonly<Record<string, unknown>>;
  if (Array.isArray(points)) return { points };
  if (counted === null || (Number.isInteger(counted) && Number(counted) >= FEWEST_ASKED)) {
    return { counted: counted as number | null };
  }
  if (typeof refused === 'string' && Object.hasOwn(REASONS, refused)) {
    return { refused: refused as keyof typeof REASONS };
  }
  throw unavailable();
}

const unavailable = (): Error => createError('SUBGRAPH_UNAVAILABLE', 'child welfare could not be asked for a count');

const failed = (cause: unknown): never => {
  throw withCause(unavailable(), cause);
};
