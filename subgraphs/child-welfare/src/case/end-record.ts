import { createError, isId, type LocalDate } from '@brobygger/domain';
import type { Author, Recorded } from '@brobygger/subgraph-kit';
import { IsNull, type EntityManager, type EntityTarget, type FindOptionsWhere } from 'typeorm';

/** What of a case goes on from one day until another. */
interface Lasting {
  readonly id: string;
  youthId: string;
  organisationId: string;
  validFrom: LocalDate;
  validTo: LocalDate | null;
}

/** Which record ends, and when; `argument` names it in the input. */
interface Ending {
  readonly author: Author;
  readonly youthId: string;
  readonly id: string;
  readonly validTo: LocalDate;
  readonly argument: string;
}

/**
 * Ends a record of the author's own service that goes on. The day is the first on which it no longer holds.
 * @throws NOT_FOUND for every other; BAD_USER_INPUT (`input.validTo`) for an end that is not after the beginning
 */
export async function endRecord<Row extends Lasting>(
  transaction: EntityManager,
  entity: EntityTarget<Row>,
  { author, youthId, id, validTo, argument }: Ending,
): Promise<Recorded> {
  const { organisationId } = author;
  const where = { id, youthId, organisationId, validTo: IsNull() } as unknown as FindOptionsWhere<Row>;
  const lock = { mode: 'pessimistic_write' } as const;
  const found = isId(id) ? await transaction.findOne(entity, { where, lock }) : null;
  if (found === null) throw createError('NOT_FOUND', 'your service has none such that goes on', { argument });
  if (validTo <= found.validFrom) {
    throw createError('BAD_USER_INPUT', '`input.validTo` must be after it began', { argument: 'input.validTo' });
  }
  await transaction.update(entity, where, { validTo } as never);
  return { id: found.id, youthId };
}
