import { createError, isId } from '@brobygger/domain';
import type { Author } from '@brobygger/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { House } from './house.entity';

/**
 * The open house of the author's own organisation.
 * @throws NOT_FOUND for a house that is closed, another's or none
 */
export async function getOpenHouse(
  transaction: EntityManager,
  { organisationId }: Author,
  houseId: string,
): Promise<House> {
  const house = isId(houseId)
    ? await transaction.findOneBy(House, { id: houseId, organisationId, status: 'OPEN' })
    : null;
  if (house === null) throw createError('NOT_FOUND', 'your organisation has no such open house');
  return house;
}
