import { Act, AddressProtection, Role, type Caller, type LocalDate } from '@brobygger/domain';
import { holdsAt, serves, type Query } from '@brobygger/subgraph-kit';
import { mayOversee } from '../oversight/overseen-youth';
import { UNUSUAL, UnusualBecause } from './unusual-access.type';

/** The most that are answered, those that are furthest above what is unusual. */
export const MOST_UNUSUAL = 100;

/** What a worker has read, in numbers. */
export interface UnusualRow {
  readonly personId: string;
  readonly organisationId: string | null;
  readonly youths: number;
  readonly youthsInADay: number;
  readonly requestsAtNight: number;
  readonly youthsNotServed: number;
  readonly youthsElsewhere: number;
  readonly copiesInADay: number;
}

/** A service begun for a registration that was merged since stands at the kept one. */
const SERVED = ['o.registration', 'o.youth'].map((youth) =>
  serves({ youth, organisation: 'e.organisation_id', at: 'e.at' }),
);

/**
 * Whether the youth was served in city districts at the moment, and none of them was the own organisation's. Who is served by nobody of a
 * district is of none that is known here; nor has an organisation without a district left its own.
 */
const ELSEWHERE = `coalesce((
  select bool_and(p.district <> own.district) from service_relation s join organisation p on p.id = s.organisation_id
  where s.youth_id in (o.registration, o.youth) and ${holdsAt('s', 'e.at')}), false)`;

const day = (parameter: string): string => `(${parameter}::date)::timestamp at time zone 'Europe/Oslo'`;

/**
 * What workers have read of the youths whom the person $2 of the unit $1 oversees at $3, and how many codes for copies officers have made
 * for them, but for those with a protected address, whom it would place; from the day $4 to before the day $5: those of whom something
 * is at least $6 to $10.
 */
const UNUSUAL_READING = `
with overseen as (
  select r.id as registration, y.id as youth from youth y join youth r on r.id = y.id or r.merged_into = y.id
  where y.protection = '${AddressProtection.UNGRADED}'
    and ${mayOversee({ youth: 'y', organisation: '$1::uuid', person: '$2::text', at: '$3::timestamptz' })}
), reading as materialized (
  select e.person_id, e.organisation_id, e.request_id, o.youth, (e.at at time zone 'Europe/Oslo') as local,
    (${SERVED.join(' or ')}) as served, ${ELSEWHERE} as elsewhere
  from disclosure_entry e join overseen o on o.registration = e.youth_id left join organisation own on own.id = e.organisation_id
  where coalesce(e.act, '${Act.READ}') = '${Act.READ}' and e.role = '${Role.CASEWORKER}' and e.at >= ${day('$4')} and e.at < ${day('$5')}
), by_day as materialized (
  select person_id, organisation_id, max(youths) as youths from (
    select person_id, organisation_id, count(distinct youth)::int as youths from reading group by person_id, organisation_id, local::date
  ) each_day group by person_id, organisation_id
), by_worker as materialized (
  select person_id, organisation_id, count(distinct youth)::int as youths,
    count(distinct youth) filter (where not served)::int as not_served,
    count(distinct youth) filter (where elsewhere)::int as elsewhere,
    count(distinct request_id) filter (where local::time >= '22:00' or local::time < '06:00')::int as at_night
  from reading group by person_id, organisation_id
), offering as (
  select person_id, organisation_id, max(copies) as copies from (
    select e.person_id, e.organisation_id, count(distinct e.id)::int as copies
    from disclosure_entry e join overseen o on o.registration = e.youth_id
    where e.act = '${Act.OFFERED_COPY}' and e.at >= ${day('$4')} and e.at < ${day('$5')}
    group by e.person_id, e.organisation_id, (e.at at time zone 'Europe/Oslo')::date
  ) each_day group by person_id, organisation_id
), by_person as (
  select w.person_id, w.organisation_id, w.youths, d.youths as in_a_day, w.at_night, w.not_served, w.elsewhere, 0 as copies
  from by_worker w join by_day d on d.person_id = w.person_id and d.organisation_id = w.organisation_id
  union all select person_id, organisation_id, 0, 0, 0, 0, 0, copies from offering
)
select person_id as "personId", organisation_id as "organisationId", youths, in_a_day as "youthsInADay", at_night as "requestsAtNight",
  not_served as "youthsNotServed", elsewhere as "youthsElsewhere", copies as "copiesInADay"
from by_person where in_a_day >= $6 or at_night >= $7 or not_served >= $8 or copies >= $9 or elsewhere >= $10
order by greatest(in_a_day::float / $6, at_night::float / $7, not_served::float / $8, copies::float / $9, elsewhere::float / $10) desc,
  person_id, organisation_id
limit ${MOST_UNUSUAL}`;

/** Reads whose reading is unusual, from the first day to before the second. */
export const readUnusual = (
  query: Query,
  { organisationId, personId }: Caller,
  { from, to, at }: { readonly from: LocalDate; readonly to: LocalDate; readonly at: Date },
): Promise<readonly UnusualRow[]> =>
  query<UnusualRow>('unusual-access', UNUSUAL_READING, [
    organisationId,
    personId,
    at,
    from,
    to,
    UNUSUAL.youthsInADay,
    UNUSUAL.requestsAtNight,
    UNUSUAL.youthsNotServed,
    UNUSUAL.copiesInADay,
    UNUSUAL.youthsElsewhere,
  ]);

/** Why it is. */
export const becauseOf = (row: UnusualRow): readonly UnusualBecause[] => [
  ...(row.youthsInADay >= UNUSUAL.youthsInADay ? [UnusualBecause.MANY_IN_A_DAY] : []),
  ...(row.requestsAtNight >= UNUSUAL.requestsAtNight ? [UnusualBecause.AT_NIGHT] : []),
  ...(row.youthsNotServed >= UNUSUAL.youthsNotServed ? [UnusualBecause.NOT_SERVED] : []),
  ...(row.youthsElsewhere >= UNUSUAL.youthsElsewhere ? [UnusualBecause.OTHER_DISTRICT] : []),
  ...(row.copiesInADay >= UNUSUAL.copiesInADay ? [UnusualBecause.MANY_COPIES] : []),
];
