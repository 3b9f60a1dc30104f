import { SENT_STATE } from '@brobygger/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { OfOffice } from '../section17/end-section17';

const TAKEN_OVER = `
select from sent_handover s
where s.youth_id = $1 and s.organisation_id = $2 and ${SENT_STATE} in ('ACCEPTED', 'IN_PROGRESS') limit 1`;

/** Whether a service has accepted the youth from the office and has the youth still: on a referral, an order, a place or a transfer. */
export async function isTakenOver(transaction: EntityManager, { youthId, organisationId }: OfOffice): Promise<boolean> {
  const accepted = (await transaction.query(TAKEN_OVER, [youthId, organisationId])) as readonly unknown[];
  return accepted.length > 0;
}
