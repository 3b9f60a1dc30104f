import { createError, type DataCategory } from '@brobygger/domain';
import type { EntityManager } from 'typeorm';
import { lastOf, versionOf, type ReceivedRow } from './read-received';
import { YouthAnswer } from './request-state';
import { standingFor } from './standing-for';

/** A category that somebody answers, and the version in which they know it; none where they say that nothing was said of it. */
interface Known {
  readonly category: DataCategory;
  readonly expectedVersion?: number | null | undefined;
}

/**
 * Who answers for a youth is told where the youth, or another officer, has said something of it that they do not know of.
 * @throws CONFLICT naming the first of those, with how each of them stands
 */
export async function assertKnown(
  transaction: EntityManager,
  request: ReceivedRow,
  answers: readonly Known[],
  at: Date,
): Promise<void> {
  const isStale = ({ category, expectedVersion }: Known): boolean =>
    versionOf(request, category) !== (expectedVersion ?? 0);
  const stale = answers.filter(isStale).map(({ category }) => category);
  if (stale.length === 0) return;
  const consents = await standingFor(transaction, request, stale, at);
  throw createError('CONFLICT', 'something was said of this since: read it anew', {
    argument: `input.answers[${answers.findIndex(isStale)}].expectedVersion`,
    standing: stale.map((category) => ({
      category,
      version: versionOf(request, category),
      answer: lastOf(request, category)?.answer ?? YouthAnswer.NOT_ANSWERED,
      consents: consents
        .filter((consent) => consent.categories.includes(category))
        .map(({ id, version }) => ({ id, version })),
    })),
  });
}
