import type { EntityManager } from 'typeorm';

// The table by its name: a transfer belongs to a case, so that its folder knows this one, and not the other way round.
const TAKEN_OVER = "select from service_transfer where case_id = $1 and status in ('ACCEPTED', 'DONE') limit 1";

/** Whether somebody has accepted to take the youth of the case over. */
export async function isTakenOver(transaction: EntityManager, caseId: string): Promise<boolean> {
  const accepted = (await transaction.query(TAKEN_OVER, [caseId])) as readonly unknown[];
  return accepted.length > 0;
}
