import { Agency, createError, isOver, shown, suppressParts } from '@brobygger/domain';
import type { Hop } from '@brobygger/hop-token';
import type { Query } from '@brobygger/subgraph-kit';
import type { QualificationGroupYear } from './qualification-report.type';
import { toldOfYear } from './told-year';

const OUTCOMES = ['work', 'school', 'benefits', 'dropped'] as const;

/** $1 the year, $2 the leader's organisation, $3 whether those that others run are asked for too. */
const REPORT = `
select g.id as "groupId", g.name, count(e.id)::int as enrolled,
  ${OUTCOMES.map((outcome) => `(count(*) filter (where e.outcome = '${outcome.toUpperCase()}'))::int as "${outcome}"`).join(',\n  ')},
  (count(*) filter (where e.status = 'ENDED' and e.outcome is null))::int as unknown,
  (count(*) filter (where e.status in ('ENROLLED', 'ACTIVE')))::int as "underWay",
  coalesce(sum(days.attended), 0)::int as "attendedDays", coalesce(sum(days.planned), 0)::int as "plannedDays"
from qualification_group g
join qualification_enrolment e on e.group_id = g.id and e.enrolled_on >= make_date($1, 1, 1) and e.enrolled_on < make_date($1 + 1, 1, 1)
left join lateral (
  select sum(w.attended_days) as attended, sum(w.planned_days) as planned from qualification_week w
  where w.enrolment_id = e.id and w.week between $1 || '-W01' and $1 || '-W53') days on true
where g.run_by_id = $2::uuid or $3::boolean
group by g.id, g.name, g.run_by_id, g.starts_on order by g.starts_on desc, g.id desc`;

type Counted = { readonly [Field in keyof QualificationGroupYear]: NonNullable<QualificationGroupYear[Field]> };

/**
 * The groups' numbers of a year. Who leads the organisation that runs a group has them whole; a leader of NAV has those of groups that
 * others run when the year is over (ADR 0019), without small counts (ADR 0014), and always as they were told first (ADR 0131).
 * @throws BAD_USER_INPUT for a year outside 1900–2199
 */
export async function readReport(
  query: Query,
  { caller }: Hop,
  { year, at }: { readonly year: number; readonly at: Date },
): Promise<readonly QualificationGroupYear[]> {
  if (year < 1900 || year > 2199) {
    throw createError('BAD_USER_INPUT', '`year` must be 1900 to 2199', { argument: 'year' });
  }
  const own = await query<Counted>('qualification-report', REPORT, [year, caller.organisationId, false]);
  if (caller.agency !== Agency.NAV || !isOver(year, at)) return own;
  const told = await toldOfYear(query, { year, at }, async () =>
    (await query<Counted>('qualification-report', REPORT, [year, null, true])).map(suppressed),
  );
  const exact = new Set(own.map(({ groupId }) => groupId));
  return [...own, ...told.filter(({ groupId }) => !exact.has(groupId))];
}

/** What came of it are parts of those enrolled; days are of all of them together. */
function suppressed(counted: Counted): QualificationGroupYear {
  const { groupId, name, enrolled, attendedDays, plannedDays, ...parts } = counted;
  const isHidden = shown(enrolled) === null;
  const none = { work: null, school: null, benefits: null, dropped: null, unknown: null, underWay: null };
  return {
    ...{ groupId, name, enrolled: shown(enrolled) },
    ...(isHidden ? none : suppressParts(parts)),
    attendedDays: isHidden ? null : attendedDays,
    plannedDays: isHidden ? null : plannedDays,
  };
}
