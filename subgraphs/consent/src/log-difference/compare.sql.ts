import { Act } from '@brobygger/domain';

/** So far apart the clocks of an owner's machine and of the registry's database are at most, and the ends of what is compared at once. */
export const SPAN = "interval '10 minutes'";

/** So many counts are compared in a round. */
export const MOST_COMPARED = 5000;

const isReading = (entry: string): string => `coalesce(${entry}.act, '${Act.READ}') = '${Act.READ}'`;

/**
 * Compares the oldest counts that were told at least $1 seconds ago with the log, and enters what was released and not entered. What is
 * looked through of the log is the time around them. Returns what was found.
 */
export const COMPARE = `
with waiting as (
  select * from release_count where not is_compared and told_at <= now() - make_interval(secs => $1)
), due as materialized (
  select * from waiting where at <= (select min(at) from waiting) + ${SPAN} order by at limit ${MOST_COMPARED}
), entered as (
  select e.request_id, c.category, count(distinct e.youth_id)::int as youths
  from disclosure_entry e cross join lateral unnest(e.categories) as c(category)
  where e.at >= (select min(at) from due) - ${SPAN} and e.at <= (select max(at) from due) + ${SPAN}
    and e.request_id in (select request_id from due) and ${isReading('e')}
  group by 1, 2
), compared as (
  update release_count c set is_compared = true from due d
  where c.process_id = d.process_id and c.number = d.number and c.line = d.line
), found as (
  select d.*, k.kind, k.released, k.entered from due d left join entered e using (request_id, category)
    cross join lateral (values ('NOT_IN_LOG', d.youths, coalesce(e.youths, 0)), ('NOT_IN_OWN_LOG', d.youths, d.youths - d.missing))
      as k(kind, released, entered)
  where k.released > k.entered
)
insert into log_difference
  (kind, owner, request_id, trace_id, operation_id, category, at, released, entered, process_id, number, line)
select kind, owner, request_id, trace_id, operation_id, category, at, released, entered, process_id, number, line from found
on conflict do nothing
returning id, kind, owner, request_id as "requestId", trace_id as "traceId", released, entered`;

/**
 * Looks through a further piece of the log, as long as $1 seconds have gone since, and counts by owner what was entered of requests and
 * categories of which nothing was counted: an answer that did not arrive, or a process that died. $2 and $3 the categories and their
 * owners. It ends a round: that it was compared, and what was counted, is kept.
 */
export const LOOK_BACK = `
with place as (
  select entered_until as since, least(entered_until + ${SPAN}, greatest(entered_until, now() - make_interval(secs => $1))) as until
  from log_comparison
), moved as (
  update log_comparison set entered_until = (select until from place), compared_at = now()
), counted as (
  select o.owner, count(distinct (e.request_id, c.category))::int as count
  from disclosure_entry e cross join lateral unnest(e.categories) as c(category)
    join unnest($2::text[], $3::text[]) as o(category, owner) on o.category = c.category
  where e.at >= (select since from place) and e.at < (select until from place) and ${isReading('e')}
    and not exists (select from release_count r where r.request_id = e.request_id and r.category = c.category)
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
