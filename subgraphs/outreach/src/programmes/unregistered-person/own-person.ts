import { createError, isId } from '@brobygger/domain';
import type { Author } from '@brobygger/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { UnregisteredPerson } from './unregistered-person.entity';

/** The one answer for a person of another organisation, for one whose records are a youth's at the moment, and for none. */
export const noSuchPerson = (): Error =>
  createError('NOT_FOUND', "your organisation knows no such person, or the person's records are a youth's by now");

/**
 * A person of the author's own organisation to whom nobody is linked, held to the end of the transaction: what reads, writes and links
 * comes one after the other.
 * @throws NOT_FOUND
 */
export async function holdOwnPerson(
  transaction: EntityManager,
  { organisationId }: Author,
  id: string,
): Promise<UnregisteredPerson> {
  const where = { id, organisationId, isLinked: false };
  const person = isId(id)
    ? await transaction.findOne(UnregisteredPerson, { where, lock: { mode: 'pessimistic_write' } })
    : null;
  if (person === null) throw noSuchPerson();
  return person;
}
