import type { LocalDate } from '@brobygger/domain';
import type { EntityManager } from 'typeorm';
import type { DecisionEnd } from './section17.entity';

/** As what decisions end, and on which day. */
export interface Ended {
  readonly status: DecisionEnd;
  readonly today: LocalDate;
}

/** Whose decisions, of which office. */
export interface OfOffice {
  readonly youthId: string;
  readonly organisationId: string;
}

/**
 * SQL: ends decisions on the day $2, as $1: each on its own end where that has passed (time has ended it, nobody else), on its first day
 * where it never began.
 */
export const ENDED_ON = `status = case when valid_to <= $2::date then 'ENDED' else $1 end,
  valid_to = greatest(valid_from, least(coalesce(valid_to, $2::date), $2::date))`;

const END = `update section17_decision set ${ENDED_ON} where youth_id = $3 and organisation_id = $4 and status = 'GRANTED'`;

/** Ends every decision that the office has granted the youth, also one that is to begin later. */
export async function endSection17(
  transaction: EntityManager,
  { youthId, organisationId }: OfOffice,
  { status, today }: Ended,
): Promise<void> {
  await transaction.query(END, [status, today, youthId, organisationId]);
}
