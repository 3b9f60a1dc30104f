import { Act, Role } from '@brobygger/domain';
import { isKeptOut, NEW_ID } from '@brobygger/subgraph-kit';

/** How long after it was let see something is taken into a case. */
export const HOURS_TO_TAKE = 24;

/**
 * What of the fields was let see, and the entries that they were taken, in one statement that does the same whoever the youth is. A field
 * rests on the newest request that released it to the person for the organisation, on each entry of that request that did. Unless every
 * field rests on something nothing is entered. What is entered names what it rests on just as that does: of the same registration, for the
 * same purpose, with the same cause, so that the youth reads of it when they read of that.
 * $1–$3 the fields (number, name, category), each once for every category that it may be of; $4 youth, $5 person, $6 organisation, $7 the
 * moment, $8 the request, $9 how many fields there are.
 */
export const TAKE = `
with asked as (
  select * from unnest($1::int[], $2::text[], $3::text[]) as a(n, field, category)
), youth_asked as (
  select y.id from youth y where y.id = $4::uuid and y.merged_into is null and not ${isKeptOut({ youth: 'y.id', person: '$5::text' })}
), registration as (
  select id from youth_asked union all select m.id from youth m join youth_asked y on m.merged_into = y.id
), reading as materialized (
  select e.* from registration r join disclosure_entry e on e.youth_id = r.id
  where coalesce(e.act, '${Act.READ}') = '${Act.READ}' and e.role = '${Role.CASEWORKER}' and e.person_id = $5
    and e.organisation_id = $6::uuid and e.at > $7::timestamptz - interval '${HOURS_TO_TAKE} hours'
), found as (
  select a.n, a.field, a.category, r.id, r.seq, r.at, r.youth_id, r.purpose, r.basis, r.consent_id, r.consent_version, r.statute, r.cause,
    r.request_id, first_value(r.request_id) over (partition by a.n order by r.seq desc) as newest
  from asked a join reading r on a.field = any(r.fields) and a.category = any(r.categories)
), rested as materialized (
  select * from found where request_id = newest and (select count(distinct n) from found) = $9::int
), entered as (
  insert into disclosure_entry (id, at, request_id, youth_id, person_id, role, organisation_id, purpose, basis, consent_id,
    consent_version, statute, categories, fields, act, cause)
  select ${NEW_ID}, $7, $8, youth_id, $5, '${Role.CASEWORKER}', $6, purpose, basis, consent_id, consent_version, statute,
    array_agg(distinct category order by category), array_agg(distinct field order by field), '${Act.TOOK_INTO_CASE}', cause
  from rested group by youth_id, purpose, basis, consent_id, consent_version, statute, cause
), lines as (
  select n, field, seq, at, purpose, basis, consent_id, consent_version, statute, array_agg(category order by category) as categories
  from rested group by n, field, seq, at, purpose, basis, consent_id, consent_version, statute
)
select (select coalesce(array_agg(distinct n), '{}') from found) as found,
  (select coalesce(json_agg(json_build_object('field', field, 'categories', categories, 'purpose', purpose, 'basis', basis,
    'consentId', consent_id, 'consentVersion', consent_version, 'statute', statute, 'readAt', at) order by n, seq), '[]') from lines)
    as lines`;
