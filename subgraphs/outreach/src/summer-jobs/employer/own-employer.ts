import { createError, isId } from '@brobygger/domain';
import type { Author } from '@brobygger/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { Employer } from './employer.entity';

/**
 * An employer of the author's own organisation; those of the other organisation do not exist for it.
 * @throws NOT_FOUND
 */
export async function getOwnEmployer(
  transaction: EntityManager,
  { organisationId }: Author,
  id: string,
): Promise<Employer> {
  const employer = isId(id) ? await transaction.findOneBy(Employer, { id, organisationId }) : null;
  if (employer === null) throw createError('NOT_FOUND', 'your organisation has no such employer');
  return employer;
}
