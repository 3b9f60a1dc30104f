import type { EntityManager } from 'typeorm';
import type { Author } from '../author';

/** Of the youth first, and with others who write; then of the service, alone. */
const HOLD = `select pg_advisory_xact_lock_shared(hashtextextended('youth/' || lower($2), 0)),
  pg_advisory_xact_lock(hashtextextended(lower('service/' || $1 || '/' || $2), 0))`;

/**
 * Holds, to the end of the transaction, every other change to what the organisation does for the youth: a record that begins and one that
 * ends at once would each count on the other, and one of them be left without a service relation. It holds a merging of the youth too.
 */
export async function holdService(
  transaction: EntityManager,
  { organisationId }: Pick<Author, 'organisationId'>,
  youthId: string,
): Promise<void> {
  await transaction.query(HOLD, [organisationId, youthId]);
}

const HOLD_YOUTH = `select pg_advisory_xact_lock_shared(hashtextextended('youth/' || lower($1), 0))`;

/** Holds, to the end of the transaction, a merging of the youth, for what belongs to no service: others write meanwhile. */
export async function holdYouth(transaction: EntityManager, youthId: string): Promise<void> {
  await transaction.query(HOLD_YOUTH, [youthId]);
}

const HOLD_YOUTHS = `select pg_advisory_xact_lock(hashtextextended('youth/' || id, 0))
from (select distinct lower(each) as id from unnest($1::text[]) each order by 1) youths`;

/** Holds, to the end of the transaction, all that is written on the youths, in one order. */
export async function holdYouths(transaction: EntityManager, youthIds: readonly string[]): Promise<void> {
  await transaction.query(HOLD_YOUTHS, [youthIds]);
}
