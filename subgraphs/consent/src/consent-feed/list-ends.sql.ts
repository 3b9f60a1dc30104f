import { NEW_ID } from '@brobygger/subgraph-kit';

import { ENDS_AT } from '../consent/state.sql';

/** What is late by less is found still: who committed late, or whose clock went otherwise. */
const SLACK = `interval '7 days'`;

/** An end without a line of its history has the version that such a line would have: by what it ended is not to be seen. */
const LISTED = `
  insert into consent_feed (event_id, recipient_id, ended_id, ended_at, ended_by, ended_version)`;

/**
 * Lists what time has ended by $1, $2 at most, once each: what expired, and what lapsed with a guardian's signature. It looks on from
 * where it has come, so that no outage is too long. What somebody ended before stands in its history. Answers how many.
 */
export const LIST_ENDED_BY_TIME = `
with reached as (
  select coalesce(max(ended_at) - ${SLACK}, '-infinity') as at from consent_feed where ended_by is null and ended_at is not null
), ended as (${LISTED}
  select ${NEW_ID}, c.recipient_id, c.id, ${ENDS_AT}, null, (select min(version) + 1 from consent_event where consent_id = c.id)
  from consent c, reached
  where ${ENDS_AT} > reached.at and ${ENDS_AT} <= $1 and (c.withdrawn_at is null or c.withdrawn_at >= ${ENDS_AT})
    and not exists (select from consent_feed f where f.ended_id = c.id and f.ended_by is null)
  order by ${ENDS_AT} limit $2
  on conflict do nothing returning 1
)
select count(*) as count from ended`;

/** Lists what the merging $1 ends for its recipients at $3: what stands of the registration $2 is held for nobody meanwhile (ADR 0035). */
export const LIST_ENDED_BY_MERGING = `${LISTED}
  select ${NEW_ID}, c.recipient_id, c.id, $3, $1::uuid, c.version + 1
  from consent c where c.youth_id = $2::uuid and c.withdrawn_at is null and $3::timestamptz < ${ENDS_AT}`;
