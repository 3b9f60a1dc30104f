import { factColumns, NEW_ID } from '@brobygger/subgraph-kit';
import { isGivenAt } from '../consent/holds.sql';
import { isOverseen } from '../oversight/overseen-youth';
import { keepSeen } from '../known-worker/known-worker.sql';
import { CONSENT_COLUMNS } from './consent-fact';
import { openedBy, opensIn } from './emergency-fact';
import { orderedOf } from './order-fact';

/** SQL: the columns of a consent that the engine needs. */
const columnsOf = (consent: string): string => CONSENT_COLUMNS.map((name) => `${consent}.${name}`).join(', ');

/**
 * Facts and entries of any number of calls in one statement, a row a call. Nothing is released that it did not enter; the engine decides
 * once more on the facts that it returns, and both must agree.
 * Parameters: $1–$8 the calls by youth (k …), $9–$17 what is wanted (n …) by shape, $18 the catalogue: a consent that names nothing of it
 * any more names nobody either; $19 the gate of each want; $20 the order that each call names; $21 its shape, for the calls of a list want
 * the same of each youth; $22–$24 the workers who ask and were not kept today. The consents to the asker for the purpose that hold stand in
 * places, oldest first. Of the wants, `judged` are their numbers, and `released` and `places` the basis and the consent's place of each;
 * `held` are the consents at the places that the engine has to look at: those of wants that rest on them, or on nothing. Each step is a
 * pass over all calls, and what belongs together is found by hashing, so that many youths at once cost what they cost one by one. `name`
 * and `municipality_number` are who the youth is, where that was entered.
 * A youth whom nobody is has facts, look-ups and rows as any other, so that time does not tell who exists; only a basis there is none.
 */
export const DISCLOSE = `
with asked as (
  select * from unnest($1::int[], $2::uuid[], $3::text[], $4::text[], $5::uuid[], $6::text[], $7::text[], $8::timestamptz[],
    $20::uuid[], $21::int[]) as a(k, youth_id, person_id, role, organisation_id, purpose, request_id, at, order_id, shape)
), facts as materialized (
  select a.*, y.id is not null as known, y.name, y.municipality_number, y.birth_date, coalesce(y.protection, 'UNGRADED') as protection,
    a.role = 'YOUTH' and a.person_id = a.youth_id::text as asks_for_self, (a.at at time zone 'Europe/Oslo')::date as today,
    ${factColumns({ youth: 'a.youth_id', person: 'a.person_id', organisation: 'a.organisation_id', at: 'a.at' })},
    exists (select from consent c where c.youth_id = a.youth_id and c.recipient_id = a.organisation_id
      and ${isGivenAt('a.at')}) as consented,
    a.role in ('CONSENT_OFFICER', 'AUDITOR') and ${isOverseen({ youth: 'y', organisation: 'a.organisation_id', at: 'a.at' })} as overseen,
    coalesce(o.organisation_id = a.organisation_id and o.given_at <= a.at and (o.ended_at is null or a.at < o.ended_at), false) as orders,
    case when o.order_id is not null then ${orderedOf('o')} end as ordered,
    ${openedBy({ youth: 'a.youth_id', organisation: 'a.organisation_id', at: 'a.at' })} as emergency
  from asked a left join youth y on y.id = a.youth_id and y.merged_into is null
    left join information_order o on o.order_id = a.order_id and o.youth_id = a.youth_id
), held as materialized (
  select f.k, c.*, row_number() over (partition by f.k order by c.valid_from, c.id) as place
  from facts f cross join lateral (
    select ${columnsOf('c')} from consent c where c.youth_id = f.youth_id and c.recipient_id = f.organisation_id
      and c.purpose = f.purpose and ${isGivenAt('f.at')} offset 0
  ) c
), opened as (
  select h.k, o.category, min(h.place) as place
  from held h cross join unnest(case when h.categories && $18::text[] then h.categories || 'IDENTITY'::text else h.categories end)
    as o(category)
  group by 1, 2
), wanted as (
  select * from unnest($9::int[], $10::int[], $11::text[], $12::boolean[], $13::text[],
    $14::boolean[], $15::text[], $16::boolean[], $17::int[], $19::text[])
    as w(n, shape, category, places, fields, own, statute, statute_serves, statute_before, gate)
), judged as materialized (
  select f.k, w.n, w.category, w.fields, w.statute, w.gate, o.place,
    case
      when not f.known or ((f.conflicted or f.blocked) and not f.asks_for_self) or (w.places and f.protection <> 'UNGRADED') then null
      when f.role = 'CASEWORKER' and w.own and f.serves then 'OWN_SERVICE'
      when f.asks_for_self then 'SELF'
      when f.role = 'CASEWORKER' and w.statute is not null and (f.serves or not w.statute_serves)
        and f.protection = 'UNGRADED' and f.orders and f.ordered->'released' ? w.category and (w.statute_before is null or
        extract(year from f.today) - extract(year from f.birth_date)
          - (to_char(f.today, 'MM-DD') < to_char(f.birth_date, 'MM-DD'))::int < w.statute_before) then 'STATUTE'
      when f.role = 'CASEWORKER' and o.place is not null then 'CONSENT'
      when f.role = 'CASEWORKER' and ${opensIn('f.emergency', 'w.category')} then 'EMERGENCY'
    end as basis
  from facts f join wanted w using (shape) left join opened o on o.k = f.k and o.category = w.category
), released as materialized (
  select j.*, case when j.gate is null or (j.k, j.gate) in (
    select g.k, g.category from judged g where g.gate is null and g.basis is not null) then j.basis end as released
  from judged j
), disclosed as (
  select k, released as basis, case released when 'CONSENT' then place end as place,
    case released when 'STATUTE' then statute end as statute,
    array_agg(distinct category) as categories, string_to_array(string_agg(fields, ',' order by n), ',') as fields
  from released where released is not null
  group by 1, 2, 3, 4
), entry as (
  insert into disclosure_entry (id, at, request_id, youth_id, person_id, role, organisation_id, purpose,
    basis, consent_id, consent_version, statute, cause, categories, fields)
  select ${NEW_ID}, f.at, f.request_id, f.youth_id, f.person_id, f.role, f.organisation_id, f.purpose,
    d.basis, h.id, h.version, d.statute, case d.basis when 'STATUTE' then f.order_id::text when 'EMERGENCY' then f.emergency->>'id' end,
    d.categories, d.fields
  from disclosed d join facts f using (k) left join held h using (k, place)
), seen as (${keepSeen('unnest($22::text[], $23::uuid[], $24::timestamptz[]) as seen(person_id, organisation_id, at)')}
)
select f.k, f.known, f.birth_date, f.protection, f.blocked, f.conflicted, f.serves, f.consented, f.overseen, f.ordered, f.emergency,
  h.held, j.judged, j.released, j.places, case when j.names then f.name end as name,
  case when j.names then f.municipality_number end as municipality_number
from facts f left join (
  select k, json_agg(n) as judged, json_agg(released) as released, json_agg(place) as places,
    bool_or(category = 'IDENTITY' and released is not null) as names
  from released group by k
) j using (k) left join (
  select h.k, json_agg((select c from (select h.place, ${columnsOf('h')}) c)) as held from held h
  where (h.k, h.place) in (
    select r.k, r.place from released r where r.place is not null and (r.basis is null or r.basis = 'CONSENT'))
  group by h.k
) h using (k)`;
