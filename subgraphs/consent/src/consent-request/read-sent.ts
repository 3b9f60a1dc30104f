import type { Caller, DataCategory, Purpose } from '@brobygger/domain';
import { isKeptOut, type Query } from '@brobygger/subgraph-kit';
import { isGivenAt } from '../consent/holds.sql';
import { canOpen } from '../telling/can-open.sql';

/** A request as its asker reads it. */
export interface SentRow {
  readonly id: string;
  readonly youthId: string | null;
  readonly reference: string | null;
  readonly askedBy: string;
  readonly purpose: Purpose;
  readonly reason: string;
  readonly categories: readonly DataCategory[];
  /** Those to which a consent holds that the asker may see, as long as the request is open. */
  readonly given: readonly DataCategory[];
  readonly sentAt: Date;
  readonly expiresAt: Date;
  readonly cancelledAt: Date | null;
}

/**
 * What the organisation $1 has sent, newest first: $2 who reads, $3 the moment, $4 those before, $5 so many, $6 one alone or null, $7
 * whether only those that are open. A youth who keeps the reader out has given nothing; what was asked stays, by whomever, or its absence
 * would say that they are kept out.
 */
const SENT = `
select r.id, r.named_id as "youthId", r.reference, r.asked_by as "askedBy", r.purpose, r.reason, r.categories, r.sent_at as "sentAt",
  r.expires_at as "expiresAt", r.cancelled_at as "cancelledAt",
  array(select category from unnest(r.categories) category where r.cancelled_at is null and $3::timestamptz < r.expires_at
    and ${canOpen({ category: 'category', youth: 'person' })} and exists (select from consent c
    where c.youth_id = person.id and c.recipient_id = r.organisation_id and c.purpose = r.purpose and category = any(c.categories)
      and ${isGivenAt('$3::timestamptz')} and not ${isKeptOut({ youth: 'c.youth_id', person: '$2::text' })})) as given
from consent_request r
left join youth named on named.id = r.youth_id
left join youth person on person.id = coalesce(named.merged_into, named.id)
where r.organisation_id = $1 and ($4::uuid is null or r.id < $4) and ($6::uuid is null or r.id = $6)
  and (not $7::boolean or (r.cancelled_at is null and $3::timestamptz < r.expires_at))
order by r.id desc limit $5`;

/** Which of the requests of the caller's organisation are read. */
export interface SentPage {
  readonly before: string | null;
  readonly most: number;
  readonly id: string | null;
  /** Neither called off nor run out. */
  readonly openOnly?: boolean;
}

/** The requests of the caller's organisation. */
export const readSent = (
  query: Query,
  { organisationId, personId }: Caller,
  { before, most, id, openOnly = false }: SentPage,
  at: Date,
): Promise<readonly SentRow[]> =>
  query<SentRow>('sent-requests', SENT, [organisationId, personId, at, before, most, id, openOnly]);
