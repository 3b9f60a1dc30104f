import { createError, isId } from '@brobygger/domain';
import type { Author } from '@brobygger/subgraph-kit';
import { IsNull, type EntityManager } from 'typeorm';
import { Investigation } from './investigation.entity';

/**
 * The open investigation of the author's organisation on the youth, locked, so that what belongs to it and its closing queue.
 * @throws NOT_FOUND when there is none by the id
 */
export async function getOpenInvestigation(
  transaction: EntityManager,
  { organisationId }: Author,
  { youthId, investigationId }: { readonly youthId: string; readonly investigationId: string },
): Promise<Investigation> {
  const open = isId(investigationId)
    ? await transaction.findOne(Investigation, {
        where: { id: investigationId, youthId, organisationId, closedOn: IsNull() },
        lock: { mode: 'pessimistic_write' },
      })
    : null;
  if (open === null) throw createError('NOT_FOUND', 'your organisation has no such open investigation on this youth');
  return open;
}
