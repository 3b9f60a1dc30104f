import { isOfYouth } from '../consent/not-informed.sql';

/**
 * SQL: that guardians of the youth $1 are not informed, newest first; $2 and $3 of which organisation and profession alone, or both null.
 */
export const OF_YOUTH = `
select n.id, n.youth_id::text as "youthId", n.organisation_id::text as "organisationId", n.profession, n.categories, n.ground, n.reason,
  n.recorded_by as "recordedBy", n.recorded_at as "recordedAt", (
    select jsonb_agg(jsonb_build_object('kind', e.kind, 'reviewOn', e.review_on, 'authorId', e.author_id, 'at', e.at) order by e.seq)
    from guardians_not_informed_event e where e.record_id = n.id) as events
from guardians_not_informed n
where ${isOfYouth('n', '$1::uuid')} and ($2::uuid is null or (n.organisation_id = $2 and n.profession = $3::text))
order by n.recorded_at desc, n.id desc`;

/** SQL: records it. */
export const RECORD = `
insert into guardians_not_informed (id, youth_id, organisation_id, profession, categories, ground, reason, recorded_by, recorded_at)
values ($1, $2, $3, $4, $5::text[], $6, $7, $8, $9)`;

/** SQL: one more thing that was said of it. */
export const ENTER_EVENT = `
insert into guardians_not_informed_event (record_id, kind, review_on, author_id, at) values ($1, $2, $3::date, $4, $5)`;
