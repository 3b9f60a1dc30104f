import { AddressProtection, DataCategory, Role } from '@brobygger/domain';
import type { Query } from '@brobygger/subgraph-kit';
import { CATEGORIES_TOLD } from '../disclosure-log/filter.sql';
import { isToldToYouth } from '../disclosure-log/told-to-youth.sql';
import { knownOrNull } from '../recorded/read-in-full';
import type { DisclosurePeriod } from './disclosure-summary.input';
import type { DisclosureSummary } from './disclosure-summary.type';
import { outcomeOf } from './outcome';

const midnight = (day: string): string => `(${day})::timestamp at time zone 'Europe/Oslo'`;

/**
 * What the youth's log adds up to, from the day $2 to the day $3 and with it, the latest first; $4 the moment of a youth who reads, or
 * null, as for the log itself: what is not shown yet is not counted. Where the address is not known to be open, no two services of an
 * agency are told apart. What youths read of themselves is left out. $5 the kinds of today.
 */
const SUMMARY = `
with registration as (
  select $1::uuid as id union all select id from youth where merged_into = $1
), told as materialized (
  select coalesce(e.act, 'READ') as act, e.at, e.request_id, e.role, e.organisation_id, ${CATEGORIES_TOLD} as categories
  from registration r join disclosure_entry e on e.youth_id = r.id
  where e.role <> '${Role.YOUTH}' and ($2::date is null or e.at >= ${midnight('$2::date')})
    and ($3::date is null or e.at < ${midnight('$3::date + 1')}) and ${isToldToYouth('$4')}
), by_kind as (
  select case when exists (select from youth p where p.id = $1::uuid and p.protection = '${AddressProtection.UNGRADED}')
      then t.organisation_id end as "organisationId",
    o.agency, case when o.agency is null then t.role end as role,
    case when kind.category = any($5::text[]) then kind.category end as category, ${outcomeOf('t.act')} as outcome, t.request_id, t.at
  from told t left join organisation o on o.id = t.organisation_id left join lateral unnest(t.categories) as kind(category) on true
)
select "organisationId", agency, role, category, outcome, count(distinct request_id)::int as times,
  min(at) as "firstAt", max(at) as "lastAt"
from by_kind group by "organisationId", agency, role, category, outcome
order by max(at) desc, "organisationId", agency, role, category, outcome`;

type SummaryRow = Omit<DisclosureSummary, 'organisation' | 'municipalUnit' | 'role'> & { readonly role: string | null };

/** Adds up the log of the youth, as who reads at the moment is told of it; the moment is null for who is no youth. */
export async function readSummary(
  query: Query,
  { youthId, from, to, at }: DisclosurePeriod & { readonly youthId: string; readonly at: Date | null },
): Promise<readonly Omit<DisclosureSummary, 'organisation' | 'municipalUnit'>[]> {
  const known = Object.values(DataCategory);
  const rows = await query<SummaryRow>('disclosure-summary', SUMMARY, [youthId, from ?? null, to ?? null, at, known]);
  return rows.map((row) => ({ ...row, role: knownOrNull(Role, row.role) }));
}
