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
  /** The consents whose place it took, of which the recipient was told. */
  readonly replaces: readonly string[];
}

/** The last place of the organisation's lines as it was read, whether or not they tell anything, and one of those that do. */
export type FoundRow = { readonly lastPosition: string; readonly lastEventId: string } & (
  | FeedRow
  | { readonly [of in keyof FeedRow]: null }
);

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
  select f.event_id, coalesce(e.consent_id, f.ended_id) as consent_id, coalesce(e.at, f.ended_at) as at,
    coalesce(e.version * 2, f.ended_version * 2 - 1) as version
  from consent_feed f left join consent_event e on e.id = f.event_id
  where f.position is null order by 3, f.event_id limit ${PORTION}
), fitting as (
  select o.event_id, o.version, max(o.at) over (partition by o.consent_id order by o.version) as at from oldest o where not exists (
    select from consent_event b join consent_feed w on w.event_id = b.id where b.consent_id = o.consent_id and b.version * 2 < o.version
      and w.position is null and b.id not in (select event_id from oldest))
), numbered as (
  select event_id, (select coalesce(max(position), 0) from consent_feed) + row_number() over (order by at, version, event_id) as position
  from fitting
)
update consent_feed f set position = n.position from numbered n where f.event_id = n.event_id returning f.event_id`;

/** Lets one at a time give places, and lets whoever finds somebody at it go on without. */
export const TRY_NUMBERING = `select pg_try_advisory_xact_lock(hashtextextended('consent-feed', 0)) as "isMine"`;

/** Whether the place $1 is that of the event $2: it is another's, or nobody's, where the database was put back since. */
export const PLACE = `select where ($1::bigint = 0 and $2::uuid is null)
  or exists (select from consent_feed where position = $1::bigint and event_id = $2::uuid)`;

/** SQL: whether the recipient was told of a yes to the consent by the feed. */
const wasTold = (
  consent: string,
): string => `exists (select from consent_event g join consent_feed t on t.event_id = g.id
    where g.consent_id = ${consent}.id and g.kind = 'GIVEN' and t.is_told)`;

/** SQL: whether the merging that the line is of is not undone. */
const stands = (line: string): string =>
  `exists (select from youth_merge m where m.id = ${line}.ended_by and m.undone_at is null)`;

/** SQL: whether the consent `c` opens anything to its recipient. */
const OPENS = `exists (select from unnest(c.categories) category where ${canOpen({ category: 'category', youth: 'y' })})`;

/**
 * SQL: whether the line `f`, of the event `e` or of none, tells anything at $4. A yes that has ended since is told no more, as if it had
 * never been (ADR 0010). One of a registration that was merged away holds for nobody meanwhile (ADR 0035): that ended it, and nothing else
 * does then. What has ended is told once, and to whom the yes was (ADR 0092).
 */
const TELLS = `case when e.kind = 'GIVEN' then
    y.merged_into is null and c.withdrawn_at is null and $4::timestamptz < ${ENDS_AT} and ${OPENS}
  when not ${wasTold('c')} then false
  when f.ended_by is not null then ${stands('f')}
  else (e.id is null or e.at < ${ENDS_AT})
    and not exists (select from consent_feed o where o.ended_id = c.id and o.ended_by is not null and ${stands('o')}) end`;

/**
 * What happened to the consents to the organisation $1, after the place $2, so many $3, as it is at $4; and in each row, also where there
 * is nothing to tell, the last place that there is. Nobody is told of what was hidden by standing before it: who has read on is past it.
 */
export const CHANGES = `
with told as (
  select f.position, f.event_id as id, coalesce(e.kind, 'EXPIRED') as kind, coalesce(e.at, f.ended_at) as at,
    coalesce(e.version, f.ended_version) as version, c.id as "consentId", c.youth_id as "youthId", c.purpose,
    array(select category from unnest(c.categories) category where ${canOpen({ category: 'category', youth: 'y' })}) as categories,
    c.valid_from as "validFrom", ${ENDS_AT} as "validTo",
    array(select o.id from consent o where o.superseded_by = c.id and ${wasTold('o')} order by o.id) as replaces
  from consent_feed f left join consent_event e on e.id = f.event_id join consent c on c.id = coalesce(e.consent_id, f.ended_id)
    join youth y on y.id = c.youth_id
  where f.recipient_id = $1 and f.position > $2::bigint and ${TELLS}
  order by f.position limit $3
)
select last.position as "lastPosition", last.event_id as "lastEventId", told.*
from (select position, event_id from consent_feed where recipient_id = $1 and position > $2::bigint order by position desc limit 1) last
  left join told on true
order by told.position`;

/** Says of the events $1 that the recipient is told of them. */
export const IS_TOLD = 'update consent_feed set is_told = true where event_id = any($1::uuid[]) and not is_told';
