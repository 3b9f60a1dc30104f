import {
  Act,
  AddressProtection,
  AFTERCARE_AGES,
  Basis,
  DataCategory,
  DECISION_TELLING,
  OWN_CASE_HANDLING,
  REGISTRY,
  Role,
} from '@brobygger/domain';
import { EXECUTORS, tell, TOLD_DECISION, VERSION_NOW, versionAfter, NEW_ID } from '@brobygger/subgraph-kit';

const VALUES = 'youth_id, kind, valid_from, valid_to';
const of = (row: string): string => VALUES.replaceAll(/\w+/g, (name) => `${row}.${name}`);

/**
 * SQL: when the decision `x` about the youth `y` ends: aftercare on the 25th birthday at the latest (bvl. § 3-6), which of 29 February is
 * 1 March.
 */
const END = `case when x.kind = 'AFTERCARE'
      then least(x.valid_to, (y.birth_date - interval '1 day' + interval '${AFTERCARE_AGES.before} years')::date + 1)
      else x.valid_to end`;

/**
 * SQL: what each organisation that carries a decision `x` out is to know, beside what it was told (`t`): all of it while it is to carry it
 * out and nothing keeps it from it, and of all else nothing. As of an order for information nothing is told of a youth whose address is
 * protected (ADR 0008), and by a registry that has not heard every owner (`mayDeliver`) nothing that was not told before; nor is
 * whoever was not told of a decision told of one that is over at the moment: there is nothing to carry out.
 */
const wanted = (mayDeliver: string, at: string): string => `
  select x.decision_id, x.executor_id as organisation_id, case when w.is_open then w.youth_id end as youth_id,
    case when w.is_open then x.kind end as kind, case when w.is_open then x.valid_from end as valid_from,
    case when w.is_open then ends.valid_to end as valid_to
  from decision_execution x
    join organisation o on o.id = x.executor_id and o.agency in (${EXECUTORS.map((agency) => `'${agency}'`).join(', ')})
    left join youth named on named.id = x.youth_id
    left join youth y on y.id = coalesce(named.merged_into, named.id)
    left join told_decision t on t.decision_id = x.decision_id and t.organisation_id = x.executor_id
    cross join lateral (select ${END} as valid_to) ends
    cross join lateral (select y.id as youth_id, x.holds and coalesce(y.protection = '${AddressProtection.UNGRADED}', false)
      and (${mayDeliver} or coalesce(t.youth_id = y.id, false))
      and (t.youth_id is not null or coalesce(ends.valid_to > (${at} at time zone 'Europe/Oslo')::date, true)) as is_open) w
  where (w.is_open or t.decision_id is not null)
    and (${of('t')}) is distinct from (case when w.is_open then w.youth_id end, case when w.is_open then x.kind end,
      case when w.is_open then x.valid_from end, case when w.is_open then ends.valid_to end)`;

/** Decisions of which an organisation is to be told something else than it was: $1 whether new ones may be, $2 at most, $3 the moment. */
export const UNTOLD = `select distinct decision_id as id from (${wanted('$1::boolean', '$3::timestamptz')}) w order by 1 limit $2`;

/** Holds them, so that of two that tell at once the later sees what the one before has told: $1. */
export const HELD =
  'select from decision_execution where decision_id = any($1::uuid[]) order by decision_id, executor_id for update';

/**
 * Tells each organisation what has changed for it, with the entry in the youth's log: $1 decisions, $2 whether new ones may be told, $3 the
 * moment, $4 the request, $5 and $6 agencies and their services.
 */
export const TELL = `
with wanted as (select * from (${wanted('$2::boolean', '$3::timestamptz')}) w where w.decision_id = any($1::uuid[])
), changed as (
  insert into told_decision as t (decision_id, organisation_id, ${VALUES}, version)
  select decision_id, organisation_id, ${VALUES}, ${VERSION_NOW} from wanted
  on conflict (decision_id, organisation_id) do update set (${VALUES}) = (${of('excluded')}), version = ${versionAfter('t')}
  returning *
), entered as (
  insert into disclosure_entry (id, at, request_id, youth_id, person_id, role, organisation_id, purpose, basis, statute, categories, fields,
    act, cause)
  select ${NEW_ID}, $3::timestamptz, $4, youth_id, '${REGISTRY}', '${Role.SYSTEM}', organisation_id, '${OWN_CASE_HANDLING}',
    '${Basis.STATUTE}', '${DECISION_TELLING.id}', array['${DataCategory.CHILD_WELFARE_DECISIONS}'], '{}', '${Act.TOLD_DECISION}',
    decision_id::text
  from changed where youth_id is not null
) ${tell(
  TOLD_DECISION,
  'changed',
  `array(select told.service from unnest($5::text[], $6::text[]) as told(agency, service)
    join organisation o on o.agency = told.agency where o.id = changed.organisation_id)`,
)}`;
