import { createError, isId } from '@brobygger/domain';
import type { Author } from '@brobygger/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { YouthGroup } from './youth-group.entity';

/**
 * A group of the author's own organisation, held against every other change to the end of the transaction.
 * Whoever holds youths too has taken those locks before, so that no two wait for one another.
 * @throws NOT_FOUND
 */
export async function holdOwnGroup(
  transaction: EntityManager,
  { organisationId }: Author,
  groupId: string,
): Promise<YouthGroup> {
  const group = isId(groupId)
    ? await transaction.findOne(YouthGroup, {
        where: { id: groupId, organisationId },
        lock: { mode: 'pessimistic_write' },
      })
    : null;
  if (group === null) throw createError('NOT_FOUND', 'your organisation has no such group');
  return group;
}

/**
 * As `holdOwnGroup`, of a group that still meets.
 * @throws NOT_FOUND
 */
export async function holdOpenGroup(transaction: EntityManager, author: Author, groupId: string): Promise<YouthGroup> {
  const group = await holdOwnGroup(transaction, author, groupId);
  if (group.endedOn !== null) throw createError('NOT_FOUND', 'the group has ended before');
  return group;
}
