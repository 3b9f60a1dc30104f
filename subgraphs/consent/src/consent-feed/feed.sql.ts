import type { Purpose } from '@brobygger/domain';
import type { ConsentEventKind } from '../consent/consent-event.entity';

/** A line of the feed as it was read, with the consent as it is now. */
export interface FeedRow {
  readonly position: string;
  readonly id: string;
  readonly kind: Exclude<ConsentEventKind, 'SUPERSEDED'>;
  readonly at: Date;
  readonly consentId: string;
  readonly version: number;
  readonly youthId: string;
  readonly purpose: Purpose;
  readonly categories: readonly string[];
  readonly validFrom: Date;
  readonly validTo: Date;
  /** Whether it took the place of another. */
  readonly isSuccessor: boolean;
}

/** Whether something happened that has no place in the order yet. */
export const WAITING = 'select from consent_feed where position is null limit 1';

/** What gives places is one at a time. */
export const NUMBERING = 'consent-feed';

/**
 * Gives what was committed since the last time its places, after all that have one: of a consent in the order of its versions, else by
 * time. Whoever has read as far as some place misses nothing that is committed later.
 */
export const NUMBER = `
with waiting as (
  select f.event_id, e.version, max(e.at) over (partition by e.consent_id order by e.version) as at
  from consent_feed f join consent_event e on e.id = f.event_id where f.position is null
), numbered as (
  select event_id, (select coalesce(max(position), 0) from consent_feed) + row_number() over (order by at, version, event_id) as position
  from waiting
)
update consent_feed f set position = n.position from numbered n where f.event_id = n.event_id`;

/**
 * What happened to the consents to the organisation $1, after the place $2, so many $3, as it is at $4. A yes that has ended since is told
 * no more, as if it had never been (ADR 0010): only that it is over comes still.
 */
export const CHANGES = `
select f.position, e.id, e.kind, e.at, e.version, c.id as "consentId", coalesce(y.merged_into, y.id) as "youthId", c.purpose,
  c.categories, c.valid_from as "validFrom", least(c.valid_to, c.guardian_lapses_at) as "validTo",
  exists (select from consent o where o.youth_id = c.youth_id and o.superseded_by = c.id) as "isSuccessor"
from consent_feed f join consent_event e on e.id = f.event_id join consent c on c.id = e.consent_id join youth y on y.id = c.youth_id
where f.recipient_id = $1 and f.position > $2::bigint
  and (e.kind <> 'GIVEN' or c.withdrawn_at is null and $4::timestamptz < least(c.valid_to, c.guardian_lapses_at))
order by f.position limit $3`;
