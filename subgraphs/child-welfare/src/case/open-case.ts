import { createError } from '@brobygger/domain';
import type { Author } from '@brobygger/subgraph-kit';
import { Not, type EntityManager } from 'typeorm';
import { ChildWelfareCase } from './child-welfare-case.entity';

/** The case of the author's organisation that is not closed, or `null`; locked, so that changes to what belongs to it queue. */
export const findOpenCase = (
  transaction: EntityManager,
  { organisationId }: Author,
  youthId: string,
): Promise<ChildWelfareCase | null> =>
  transaction.findOne(ChildWelfareCase, {
    where: { youthId, organisationId, status: Not('CLOSED') },
    lock: { mode: 'pessimistic_write' },
  });

/**
 * The case of the author's organisation that is not closed, locked.
 * @throws NOT_FOUND when there is none
 */
export async function getOpenCase(
  transaction: EntityManager,
  author: Author,
  youthId: string,
): Promise<ChildWelfareCase> {
  const open = await findOpenCase(transaction, author, youthId);
  if (open === null) throw createError('NOT_FOUND', 'your organisation has no open case on this youth');
  return open;
}
