import { createError, isId, ruleViolated, type Caller } from '@brobygger/domain';
import type { Query } from '@brobygger/subgraph-kit';
import { sentStateOf, SentState, type RequestTimes } from './request-state';

const CANCEL = `
with found as (
  select id, expires_at as "expiresAt", cancelled_at as "cancelledAt" from consent_request where id = $1 and organisation_id = $2 for update
), cancelled as (
  update consent_request r set cancelled_at = $3, cancelled_by = $4 from found f
  where r.id = f.id and f."cancelledAt" is null and f."expiresAt" > $3
)
select * from found`;

/**
 * Takes back a request of the caller's organisation that is open: nobody answers it any more, and what was given stays. Taking it back
 * again changes nothing.
 * @throws NOT_FOUND; RULE_VIOLATED where it has expired
 */
export async function cancelRequest(query: Query, caller: Caller, id: string, at: Date): Promise<void> {
  const [found] = isId(id)
    ? await query<RequestTimes>('cancel-request', CANCEL, [id, caller.organisationId, at, caller.personId])
    : [];
  if (found === undefined) throw createError('NOT_FOUND', 'no request of your organisation has this id');
  if (sentStateOf(found, at) === SentState.EXPIRED) {
    throw ruleViolated('CONSENT_REQUESTED', 'the request has expired', 'id');
  }
}
