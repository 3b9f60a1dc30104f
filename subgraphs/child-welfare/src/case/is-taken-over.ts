import { SENT_STATE } from '@brobygger/subgraph-kit';
import type { EntityManager } from 'typeorm';

// The table by its name: a transfer belongs to a case, so that its folder knows this one, and not the other way round.
const TAKEN_OVER = `
select from service_transfer t left join sent_handover s on s.handover_id = t.id
where t.case_id = $1 and case
  when s.handover_id is null then t.status in ('ACCEPTED', 'DONE') else ${SENT_STATE} in ('ACCEPTED', 'IN_PROGRESS', 'COMPLETED') end
limit 1`;

/** Whether somebody has accepted to take over the youth of the case: a service that it was sent to, itself, or one outside this system. */
export async function isTakenOver(transaction: EntityManager, caseId: string): Promise<boolean> {
  const accepted = (await transaction.query(TAKEN_OVER, [caseId])) as readonly unknown[];
  return accepted.length > 0;
}
