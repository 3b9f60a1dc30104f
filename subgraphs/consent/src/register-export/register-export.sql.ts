import { Act, AddressProtection, Basis, DataCategory, REGISTER_REPORTING, Role } from '@brobygger/domain';
import { NEW_ID } from '@brobygger/subgraph-kit';

/** The organisation of child welfare with the number: $1. */
export const ORGANISATION = `
select id, number, name, municipality, municipality_number as "municipalityNumber", district from organisation
where number = $1 and agency = 'CHILD_WELFARE'`;

/** When the organisation reported the year before, newest first: $1 organisation, $2 year. */
export const BEFORE = `
select taken_out_at as "takenOutAt" from register_export where organisation_id = $1::uuid and year = $2::int order by taken_out_at desc`;

/** That it is reported: $1 id, $2 organisation, $3 year, $4 when, $5 by whom. */
export const BEGIN = `
insert into register_export (id, organisation_id, year, taken_out_at, taken_out_by) values ($1, $2, $3, $4, $5)`;

/** The newest number of the youth `y` of the kinds, the first kind before the next; of a registration that was merged into it too. */
const numberOf = (...kinds: readonly string[]): string => `
  left join lateral (
    select i.sealed from youth_identifier i join youth r on r.id = i.youth_id
    where (r.id = y.id or r.merged_into = y.id) and i.kind in (${kinds.map((kind) => `'${kind}'`).join(', ')})
    order by array_position(array[${kinds.map((kind) => `'${kind}'`).join(', ')}], i.kind), i.valid_from desc nulls last
    limit 1)`;

/** Who the youths are: $1. Of one who was merged, who it is now. */
export const WHO = `
select asked.id as "youthId", to_char(y.birth_date, 'YYYY-MM-DD') as "birthDate", n.sealed as "nationalId", d.sealed as "dufNumber",
  y.protection <> '${AddressProtection.UNGRADED}' as "isProtected"
from unnest($1::uuid[]) as asked(id)
  join youth named on named.id = asked.id
  join youth y on y.id = coalesce(named.merged_into, named.id)
  ${numberOf('NATIONAL_ID', 'D_NUMBER')} n on true
  ${numberOf('DUF_NUMBER')} d on true`;

/** What a report holds of any youth, whether there is such of this one or not: an entry tells nothing of what there was. */
const REPORTED: readonly DataCategory[] = [
  DataCategory.CHILD_WELFARE_CASE,
  DataCategory.CHILD_WELFARE_INVESTIGATION,
  DataCategory.CHILD_WELFARE_PROCEEDINGS,
  DataCategory.CHILD_WELFARE_DECISIONS,
  DataCategory.CHILD_WELFARE_PLAN,
];

/**
 * Enters in each youth's log that it is reported, but for those whose address has been protected by now: $1 youths, $2 when, $3 the
 * export, $4 by whom, $5 the organisation, $6 the year. Says of whom it was entered, and whether it was in an export of the year before.
 */
export const ENTER_REPORTED = `
with entered as (
  insert into disclosure_entry
    (id, at, request_id, youth_id, person_id, role, organisation_id, purpose, basis, statute, categories, fields, act)
  select ${NEW_ID}, $2::timestamptz, $3::text, y.id, $4::text, '${Role.SYSTEM}', $5::uuid, '', '${Basis.STATUTE}',
    '${REGISTER_REPORTING.id}', array[${REPORTED.map((each) => `'${each}'`).join(', ')}], '{}', '${Act.REPORTED_TO_REGISTER}'
  from unnest($1::uuid[]) as asked(id)
    join youth named on named.id = asked.id
    join youth y on y.id = coalesce(named.merged_into, named.id) and y.protection = '${AddressProtection.UNGRADED}'
  returning youth_id)
select asked.id as "youthId", exists (
    select from disclosure_entry e join register_export x on x.id::text = e.request_id
    where e.youth_id = entered.youth_id and e.act = '${Act.REPORTED_TO_REGISTER}'
      and x.organisation_id = $5::uuid and x.year = $6::int and x.id::text <> $3::text) as "isReportedBefore"
from unnest($1::uuid[]) as asked(id)
  join youth named on named.id = asked.id
  join entered on entered.youth_id = coalesce(named.merged_into, named.id)`;
