import { Act } from '@brobygger/domain';

/** So far apart the clocks of an owner's machine and of the registry's database are at most, and the ends of what is compared at once. */
export const SPAN = "interval '10 minutes'";

/** So far apart they are as a rule: where nothing differs, no more of the log is looked through. */
const AS_A_RULE = "interval '30 seconds'";

/** So many messages of counts are compared in a round. */
export const MOST_COMPARED = 400;

const isReading = (entry: string): string => `coalesce(${entry}.act, '${Act.READ}') = '${Act.READ}'`;

/** Of how many youths the log has an entry of the requests of a list, by request and category, around the time of these. */
const enteredAround = (requests: string, apart: string): string => `
  select e.request_id, c.category, count(distinct e.youth_id)::int as youths
  from disclosure_entry e cross join lateral unnest(e.categories) as c(category)
  where e.at >= (select min(at) from ${requests}) - ${apart} and e.at <= (select max(at) from ${requests}) + ${apart}
    and e.request_id in (select request_id from ${requests}) and ${isReading('e')}
  group by 1, 2`;

/**
 * Compares the oldest counts that were told at least $1 seconds ago with the log, and enters what was released and not entered. What is
 * looked through of the log is the time around them, and of what is not found there a longer one. Returns what was found.
 */
export const COMPARE = `
with waiting as (
  select * from release_report where not is_compared and told_at <= now() - make_interval(secs => $1)
), due as materialized (
  select * from waiting where first_at <= (select min(first_at) from waiting) + ${SPAN} order by first_at limit ${MOST_COMPARED}
), counted as materialized (
  select d.process_id, d.number, row_number() over (partition by d.process_id, d.number order by r.place, c.category)::int as line, d.owner,
    r.value->>'request_id' as request_id, r.value->>'trace_id' as trace_id, r.value->>'operation_id' as operation_id,
    (r.value->>'at')::timestamptz as at, c.category, c.youths::int, coalesce((r.value->'missing'->>c.category)::int, 0) as missing
  from due d cross join lateral jsonb_array_elements(d.requests) with ordinality as r(value, place)
    cross join lateral jsonb_each_text(r.value->'released') as c(category, youths)
), near as (${enteredAround('counted', AS_A_RULE)}
), suspected as materialized (
  select c.* from counted c left join near n using (request_id, category) where c.youths > coalesce(n.youths, 0)
), entered as (${enteredAround('suspected', SPAN)}
), compared as (
  update release_report r set is_compared = true from due d where r.process_id = d.process_id and r.number = d.number
), found as (
  select s.*, 'NOT_IN_LOG' as kind, s.youths as released, coalesce(e.youths, 0) as entered
  from suspected s left join entered e using (request_id, category) where s.youths > coalesce(e.youths, 0)
  union all
  select c.*, 'NOT_IN_OWN_LOG', c.youths, c.youths - c.missing from counted c where c.missing > 0
)
insert into log_difference
  (kind, owner, request_id, trace_id, operation_id, category, at, released, entered, process_id, number, line)
select kind, owner, request_id, trace_id, operation_id, category, at, released, entered, process_id, number, line
from found order by at, process_id, number, line, kind
on conflict do nothing
returning id, kind, owner, request_id as "requestId", trace_id as "traceId", released, entered`;

/** Whether there is more to be compared now, of what was told at least $1 seconds ago. */
export const IS_MORE = `
select exists (select from release_report where not is_compared and told_at <= now() - make_interval(secs => $1)) as "isMore"`;

/**
 * Looks through a further piece of the log, as long as $1 seconds have gone since its end, and counts by owner what was entered of requests
 * and categories of which nothing was counted: an answer that did not arrive, or a process that died. $2 and $3 the categories and their
 * owners. It ends a round: that it was compared, and what was counted, is kept.
 */
export const LOOK_BACK = `
with place as (
  select entered_until as since,
    entered_until + case when entered_until + ${SPAN} <= now() - make_interval(secs => $1) then ${SPAN} else interval '0' end as until
  from log_comparison
), moved as (
  update log_comparison set entered_until = (select until from place), compared_at = now()
), reported as materialized (
  select distinct r.value->>'request_id' as request_id, c.category
  from release_report p cross join lateral jsonb_array_elements(p.requests) as r(value)
    cross join lateral jsonb_object_keys(r.value->'released') as c(category)
  where (select until > since from place)
    and p.first_at >= (select since from place) - ${SPAN} - ${SPAN} and p.first_at <= (select until from place) + ${SPAN}
), counted as (
  select o.owner, count(distinct (e.request_id, c.category))::int as count
  from disclosure_entry e cross join lateral unnest(e.categories) as c(category)
    join unnest($2::text[], $3::text[]) as o(category, owner) on o.category = c.category
  where e.at >= (select since from place) and e.at < (select until from place) and ${isReading('e')}
    and not exists (select from reported r where r.request_id = e.request_id and r.category = c.category)
  group by o.owner
), kept as (
  insert into unreleased_count (found_on, owner, count)
  select (now() at time zone 'Europe/Oslo')::date, owner, count from counted
  on conflict (found_on, owner) do update set count = unreleased_count.count + excluded.count
)
select owner, count from counted`;

/** One registry at a time compares; another leaves it to that one. */
export const CLAIM = 'select entered_until from log_comparison for update skip locked';

/** Takes away what is old. The service may delete nothing of it by itself. */
export const PRUNE = 'select prune_log_comparison()';
