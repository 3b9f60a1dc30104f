import { createError, isId, ruleViolated, type Caller } from '@brobygger/domain';
import { queryIn } from '@brobygger/subgraph-kit';
import type { ConsentService } from '../consent/consent.service';
import { heldConsents } from '../consent/end-consents';
import { sentStateOf, SentState, type RequestTimes } from './request-state';

/** Who answers for the youth holds their consents too; of one whom it has not reached there is nothing to hold. */
const HOLD = `
select ${heldConsents('coalesce(y.merged_into, y.id)::text')} from consent_request r left join youth y on y.id = r.youth_id
where r.id = $1 and r.organisation_id = $2`;

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
 * again changes nothing. Of an answer at the same time one is first: what is answered then stands, or is refused.
 * @throws NOT_FOUND; RULE_VIOLATED where it has expired
 */
export type CancelRequest = (caller: Caller, id: string, at: Date) => Promise<void>;

/** Makes what takes requests back. */
export const createCancelRequest =
  ({ consents }: { readonly consents: Pick<ConsentService, 'together'> }): CancelRequest =>
  (caller, id, at) =>
    consents.together(async ({ transaction }) => {
      const own = [id, caller.organisationId];
      if (isId(id)) await queryIn(transaction, 'hold-request', HOLD, own);
      const [found] = isId(id)
        ? await queryIn<RequestTimes>(transaction, 'cancel-request', CANCEL, [...own, at, caller.personId])
        : [];
      if (found === undefined) throw createError('NOT_FOUND', 'no request of your organisation has this id');
      if (sentStateOf(found, at) === SentState.EXPIRED) {
        throw ruleViolated('CONSENT_REQUESTED', 'the request has expired', 'id');
      }
    });
