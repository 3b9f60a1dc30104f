import type { Caller } from '@brobygger/domain';
import type { EntityManager } from 'typeorm';
import { In } from 'typeorm';
import { Consent } from '../consent/consent.entity';
import { endConsents } from '../consent/end-consents';
import { takenBack } from '../withdrawal-notice/taken-back.sql';

/** Of $1, what was withdrawn and not replaced of $2 after it was given, for the same recipient and purpose with a category in common. */
const WITHDRAWN_ELSEWHERE = `
select c.id from consent c where c.youth_id = $1 and c.withdrawn_at is null and exists (
  select from consent w where w.youth_id = $2 and w.recipient_id = c.recipient_id and w.purpose = c.purpose
    and w.categories && c.categories and ${takenBack('w')} && c.categories and w.withdrawn_at >= c.given_at
    and ($3::timestamptz is null or w.withdrawn_at >= $3))`;

/**
 * Ends those consents of the one registration whose like was withdrawn at the other after they were given: of two words of one person the
 * later no stands. Consents of both must be held. Answers with what their owners are told.
 */
export async function endWhatWasWithdrawn(
  transaction: EntityManager,
  of: { readonly consentsOf: string; readonly withdrawnAt: string; readonly since: Date | null },
  by: { readonly caller: Caller; readonly at: Date; readonly mergeId: string },
): Promise<readonly { readonly id: string }[]> {
  const rows = (await transaction.query(WITHDRAWN_ELSEWHERE, [of.consentsOf, of.withdrawnAt, of.since])) as readonly {
    readonly id: string;
  }[];
  const consents = await transaction.find(Consent, {
    where: { id: In(rows.map(({ id }) => id)) },
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
  return endConsents(transaction, consents, {
    caller: by.caller,
    at: by.at,
    supersededBy: null,
    endedByMerge: by.mergeId,
  });
}
