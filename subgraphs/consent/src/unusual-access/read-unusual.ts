import { Act, AddressProtection, Role, type Caller, type LocalDate } from '@brobygger/domain';
import { serves, type Query } from '@brobygger/subgraph-kit';
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
}

/** A service begun for a registration that was merged since stands at the kept one. */
const SERVED = ['o.registration', 'o.youth'].map((youth) =>
  serves({ youth, organisation: 'e.organisation_id', at: 'e.at' }),
);

const day = (parameter: string): string => `(${parameter}::date)::timestamp at time zone 'Europe/Oslo'`;

/**
 * What workers have read of the youths whom the person $2 of the unit $1 oversees at $3, but for those with a protected address, whom it
 * would place; from the day $4 to before the day $5: those of whom something is at least $6, $7 or $8.
 */
const UNUSUAL_READING = `
with overseen as (
  select r.id as registration, y.id as youth from youth y join youth r on r.id = y.id or r.merged_into = y.id
  where y.protection = '${AddressProtection.UNGRADED}'
    and ${mayOversee({ youth: 'y', organisation: '$1::uuid', person: '$2::text', at: '$3::timestamptz' })}
), reading as materialized (
  select e.person_id, e.organisation_id, e.request_id, o.youth, (e.at at time zone 'Europe/Oslo') as local,
    (${SERVED.join(' or ')}) as served
  from disclosure_entry e join overseen o on o.registration = e.youth_id
  where coalesce(e.act, '${Act.READ}') = '${Act.READ}' and e.role = '${Role.CASEWORKER}' and e.at >= ${day('$4')} and e.at < ${day('$5')}
), by_day as materialized (
  select person_id, organisation_id, max(youths) as youths from (
    select person_id, organisation_id, count(distinct youth)::int as youths from reading group by person_id, organisation_id, local::date
  ) each_day group by person_id, organisation_id
), by_worker as materialized (
  select person_id, organisation_id, count(distinct youth)::int as youths,
    count(distinct youth) filter (where not served)::int as not_served,
    count(distinct request_id) filter (where local::time >= '22:00' or local::time < '06:00')::int as at_night
  from reading group by person_id, organisation_id
)
select w.person_id as "personId", w.organisation_id as "organisationId", w.youths, d.youths as "youthsInADay",
  w.at_night as "requestsAtNight", w.not_served as "youthsNotServed"
from by_worker w join by_day d on d.person_id = w.person_id and d.organisation_id = w.organisation_id
where d.youths >= $6 or w.at_night >= $7 or w.not_served >= $8
order by greatest(d.youths::float / $6, w.at_night::float / $7, w.not_served::float / $8) desc, w.person_id, w.organisation_id
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
  ]);

/** Why it is. */
export const becauseOf = (row: UnusualRow): readonly UnusualBecause[] => [
  ...(row.youthsInADay >= UNUSUAL.youthsInADay ? [UnusualBecause.MANY_IN_A_DAY] : []),
  ...(row.requestsAtNight >= UNUSUAL.requestsAtNight ? [UnusualBecause.AT_NIGHT] : []),
  ...(row.youthsNotServed >= UNUSUAL.youthsNotServed ? [UnusualBecause.NOT_SERVED] : []),
];
