import type { EntityManager } from 'typeorm';
import { ENDED_ON, type Ended, type OfOffice } from '../section17/end-section17';

const END = `update nav_benefit_decision set ${ENDED_ON} where youth_id = $3 and organisation_id = $4 and status = 'GRANTED'`;

/** Ends every decision that the office has granted the youth, also one that is to begin later. */
export async function endBenefitDecisions(
  transaction: EntityManager,
  { youthId, organisationId }: OfOffice,
  { status, today }: Ended,
): Promise<void> {
  await transaction.query(END, [status, today, youthId, organisationId]);
}
