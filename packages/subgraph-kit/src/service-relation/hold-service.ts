import type { EntityManager } from 'typeorm';
import type { Author } from '../author';
import { holdLock } from '../persistence/hold-lock';

/**
 * Holds, to the end of the transaction, every other change to what the organisation does for the youth: a record that begins and one that
 * ends at once would each count on the other, and one of them be left without a service relation.
 */
export const holdService = (
  transaction: EntityManager,
  { organisationId }: Pick<Author, 'organisationId'>,
  youthId: string,
): Promise<void> => holdLock(transaction, `service/${organisationId}/${youthId}`);
