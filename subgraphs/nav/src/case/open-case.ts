import { createError } from '@brobygger/domain';
import type { Author } from '@brobygger/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { NavCase } from './nav-case.entity';

/** The open case of the author's office, or null; locked, so that changes to what belongs to it queue. An office has one at most. */
export const findOpenCase = (
  transaction: EntityManager,
  { organisationId }: Author,
  youthId: string,
): Promise<NavCase | null> =>
  transaction.findOne(NavCase, {
    where: { youthId, organisationId, status: 'OPEN' },
    lock: { mode: 'pessimistic_write' },
  });

/**
 * The open case of the author's office, locked.
 * @throws NOT_FOUND when there is none
 */
export async function getOpenCase(transaction: EntityManager, author: Author, youthId: string): Promise<NavCase> {
  const open = await findOpenCase(transaction, author, youthId);
  if (open === null) throw createError('NOT_FOUND', 'your office has no open case on this youth');
  return open;
}
