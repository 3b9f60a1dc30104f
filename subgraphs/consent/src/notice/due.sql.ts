import { isKeptOut, NEW_ID } from '@brobygger/subgraph-kit';
import { isGivenAt } from '../consent/holds.sql';
import { isAnswered } from '../consent-request/answered.sql';
import { isDelayed } from '../emergency-delay/delayed.sql';
import { deliverEach, JobName } from '../timers/job-name';
import { DAYS_BEFORE_END, DAYS_BEFORE_EXPIRY, NoticeKind } from './notice-kind';

/** So many notices are made in one transaction. */
export const AT_ONCE = 200;

/** SQL: makes notices of the rows `due`, which names what it needs, and has them delivered by the same transaction; answers how many. */
const noticesOf = (due: string): string => `
with due as materialized (${due} limit ${AT_ONCE}), made as (
  insert into notice (id, youth_id, kind, subject_id, step, made_at)
  select ${NEW_ID}, youth_id, kind, subject_id, step, $1 from due on conflict do nothing returning id)
select count(${deliverEach('made')}) as count from made`;

/** SQL: no such notice was made yet. */
const isNew = (
  of: string,
): string => `not exists (select from notice n where n.youth_id = ${of}.youth_id and n.kind = ${of}.kind
  and n.subject_id is not distinct from ${of}.subject_id and n.step = ${of}.step)`;

/** SQL: so many days before the moment, by the calendar in Oslo: a day is not 24 hours where the clock is changed. */
const daysBefore = (moment: string, days: string): string =>
  `((${moment} at time zone 'Europe/Oslo' - make_interval(days => ${days})) at time zone 'Europe/Oslo')`;

const LIVING = `y.merged_into is null and y.status = 'LIVING'`;

/**
 * Consents that end soon, at $1: of the steps that are due the last, and none that was due before the consent was given. Nothing is said
 * of one that another goes on from.
 */
export const CONSENTS_ENDING = noticesOf(`
  select e.* from (
    select c.youth_id, c.id as subject_id, step,
      case when c.guardian_lapses_at <= c.valid_to then '${NoticeKind.SIGNATURE_LAPSES_SOON}'
        else '${NoticeKind.CONSENT_ENDS_SOON}' end as kind
    from consent c join youth y on y.id = c.youth_id
      cross join lateral (select least(c.valid_to, c.guardian_lapses_at) as at) ends
      cross join lateral (select min(days) as step from unnest(array[${DAYS_BEFORE_END.join(', ')}]) days
        where ${daysBefore('ends.at', 'days')} <= $1) due
    where ${isGivenAt('$1')} and step is not null
      and least(c.valid_to, c.guardian_lapses_at) < $1::timestamptz + interval '${DAYS_BEFORE_END[0] + 1} days'
      and c.valid_from < ${daysBefore('ends.at', 'step')} and ${LIVING}
      and not exists (select from consent o where o.youth_id = c.youth_id and o.recipient_id = c.recipient_id and o.purpose = c.purpose
        and o.categories @> c.categories and o.withdrawn_at is null and o.valid_from <= ends.at and ends.at < o.valid_to
        and (o.guardian_lapses_at is null or ends.at < o.guardian_lapses_at))) e
  where ${isNew('e')}`);

/** Youths who have turned an age: $2 birth dates, and in the same order $3 ages. */
export const BIRTHDAYS = noticesOf(`
  select e.* from (
    select y.id as youth_id, null::uuid as subject_id, turned.age as step, '${NoticeKind.RIGHTS_CHANGE}' as kind
    from unnest($2::date[], $3::int[]) as turned(born, age) join youth y on y.birth_date = turned.born where ${LIVING}) e
  where ${isNew('e')}`);

const OPEN_REQUEST = `r.sent_at <= $1 and $1 < r.expires_at and r.cancelled_at is null and ${LIVING}
  and not ${isKeptOut({ youth: 'y.id', person: 'r.asked_by' })} and exists (
    select from unnest(r.categories) category where not ${isAnswered('r.id', 'category')})`;

const REQUESTS = `consent_request r join youth was on was.id = r.youth_id join youth y on y.id = coalesce(was.merged_into, was.id)`;

/** Requests that have reached a youth. */
export const REQUESTS_RECEIVED = noticesOf(`
  select e.* from (
    select y.id as youth_id, r.id as subject_id, 0 as step, '${NoticeKind.REQUEST_RECEIVED}' as kind
    from ${REQUESTS} where ${OPEN_REQUEST}) e
  where ${isNew('e')}`);

/** Requests that expire soon and are not answered whole. */
export const REQUESTS_EXPIRING = noticesOf(`
  select e.* from (
    select y.id as youth_id, r.id as subject_id, ${DAYS_BEFORE_EXPIRY} as step, '${NoticeKind.REQUEST_EXPIRES_SOON}' as kind
    from ${REQUESTS} where ${OPEN_REQUEST} and ${daysBefore('r.expires_at', String(DAYS_BEFORE_EXPIRY))} <= $1) e
  where ${isNew('e')}`);

/** SQL: what others found of accesses in emergencies, of which the youths are told by now and were not yet; each once. */
const reviewsTold = (which: string): string =>
  noticesOf(`
  select y.id as youth_id, r.emergency_id as subject_id, 0 as step, '${NoticeKind.EMERGENCY_REVIEWED}' as kind
  from emergency_review r join emergency_access e on e.id = r.emergency_id
    join youth was on was.id = e.youth_id join youth y on y.id = coalesce(was.merged_into, was.id)
  where ${which} and y.status <> 'DEAD' and not ${isDelayed({ emergency: 'e.id', at: '$1' })}
    and not exists (select from notice n where n.kind = '${NoticeKind.EMERGENCY_REVIEWED}' and n.subject_id = e.id)`);

/** Those of all emergencies: a review meets the end of a delay in two transactions, and neither sees the other. */
export const REVIEWS_TOLD = reviewsTold('true');
/** That of the emergency $2. */
export const REVIEW_TOLD = reviewsTold('e.id = $2');

/**
 * Has delivered what is not, where no job waits for it: who did it has died. A job that is being done is left alone for five minutes, by
 * the database's own clock.
 */
export const LEFT_BEHIND = `
with left_behind as (
  select n.id from notice n
  where not exists (select from notice_delivery d where d.notice_id = n.id)
    and not exists (select from graphile_worker.jobs j where j.task_identifier = '${JobName.DELIVER_NOTICE}' and j.key = 'notice ' || n.id
      and (j.locked_at is null or j.locked_at > now() - interval '5 minutes'))
  limit ${AT_ONCE})
select count(${deliverEach('left_behind')}) as count from left_behind`;
