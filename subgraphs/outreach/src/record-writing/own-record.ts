import { createError, isId } from '@brobygger/domain';
import type { Author } from '@brobygger/subgraph-kit';
import type { EntityManager, EntityTarget, FindOptionsWhere } from 'typeorm';

interface OutreachRecord {
  readonly id: string;
  youthId: string | null;
  organisationId: string;
}

/**
 * A record of the author's own organisation; those of the other organisation do not exist for it.
 * @throws NOT_FOUND
 */
export async function getOwnRecord<Row extends OutreachRecord>(
  transaction: EntityManager,
  entity: EntityTarget<Row>,
  { organisationId }: Author,
  youthId: string,
  id: string,
): Promise<Row> {
  const where = { id, youthId, organisationId } as unknown as FindOptionsWhere<Row>;
  const row = isId(id) ? await transaction.findOneBy(entity, where) : null;
  if (row === null) throw noOwnRecord();
  return row;
}

/** The one answer for a record that is nobody's, another organisation's, or of a profession that the author is not of. */
export const noOwnRecord = (): Error => createError('NOT_FOUND', 'your organisation has no such record on this youth');
