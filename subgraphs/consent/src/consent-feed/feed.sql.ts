import type { Purpose } from '@brobygger/domain';
import type { ConsentEventKind } from '../consent/consent-event.entity';
import { canOpen } from '../telling/can-open.sql';
import { ENDS_AT } from '../consent/state.sql';

/** A line of the feed as it was read, with the consent as it is now. */
export interface FeedRow {
  readonly position: string;
  readonly id: string;
  readonly kind: ConsentEventKind;
  readonly at: Date;
  readonly consentId: string;
  readonly version: number;
  readonly youthId: string;
  readonly purpose: Purpose;
  readonly categories: readonly string[];
  readonly validFrom: Date;
  readonly validTo: Date;
  /** The consents whose place it took. */
  readonly replaces: readonly string[];
}

/** Whether something happened that has no place in the order yet. */
export const WAITING = 'select from consent_feed where position is null limit 1';

/** So many get a place in one transaction. */
export const PORTION = 5000;

/**
 * Gives what was committed since the last time its places, after all that have one, a portion at a time; nothing where somebody else is at
 * it. Of a consent the order is that of its versions, else it is by time. Whoever has read as far as some place misses nothing that is
 * committed later.
 */
export const NUMBER = `
with oldest as materialized (
  select f.event_id, e.consent_id, e.version, e.at from consent_feed f join consent_event e on e.id = f.event_id
  where f.position is null order by e.at, f.event_id limit ${PORTION}
), fitting as (
  select o.event_id, o.version, max(o.at) over (partition by o.consent_id order by o.version) as at from oldest o where not exists (
    select from consent_event b join consent_feed w on w.event_id = b.id where b.consent_id = o.consent_id and b.version < o.version
      and w.position is null and b.id not in (select event_id from oldest))
), numbered as (
  select event_id, (select coalesce(max(position), 0) from consent_feed) + row_number() over (order by at, version, event_id) as position
  from fitting
)
update consent_feed f set position = n.position from numbered n where f.event_id = n.event_id returning f.event_id`;

/** Lets one at a time give places, and lets whoever finds somebody at it go on without. */
export const TRY_NUMBERING = `select pg_try_advisory_xact_lock(hashtextextended('consent-feed', 0)) as "isMine"`;

/** Whether the place $1 is that of the event $2: it is another's, or nobody's, where the database was put back since. */
export const PLACE = 'select from consent_feed where position = $1::bigint and event_id = $2::uuid';

/**
 * What happened to the consents to the organisation $1, after the place $2, so many $3, as it is at $4. A yes that has ended since is told
 * no more, as if it had never been (ADR 0010): only that it is over comes still, where nothing else had ended it before. One of a
 * registration that was merged away holds for nobody meanwhile (ADR 0035).
 */
export const CHANGES = `
select f.position, e.id, e.kind, e.at, e.version, c.id as "consentId", c.youth_id as "youthId", c.purpose,
  array(select category from unnest(c.categories) category where ${canOpen({ category: 'category', youth: 'y' })}) as categories,
  c.valid_from as "validFrom", ${ENDS_AT} as "validTo",
  array(select o.id from consent o where o.superseded_by = c.id order by o.id) as replaces
from consent_feed f join consent_event e on e.id = f.event_id join consent c on c.id = e.consent_id join youth y on y.id = c.youth_id
where f.recipient_id = $1 and f.position > $2::bigint and case e.kind
  when 'GIVEN' then y.merged_into is null and c.withdrawn_at is null and $4::timestamptz < ${ENDS_AT}
    and exists (select from unnest(c.categories) category where ${canOpen({ category: 'category', youth: 'y' })})
  else e.at < ${ENDS_AT} end
order by f.position limit $3`;
