import type { Query } from '@brobygger/subgraph-kit';
import { countYouths, type YouthCounts } from '../counts/youth-counts';
import type { PrintedFigures } from '../published-figures';
import type { ReportReader } from '../report-reader';
import type { Computed, ReportScope } from '../report-scope';

/** What is counted of a summer. */
export interface CountedSummer {
  readonly youths: YouthCounts;
  readonly meanAge: number | null;
  readonly youngest: number | null;
  readonly oldest: number | null;
  readonly employers: number;
  readonly budgetNok: number | null;
  readonly allHours: number;
  readonly allHoursWithSickNote: number;
  readonly over50: number;
  readonly under50: number;
  readonly hiredHourly: number;
  readonly onCall: number;
}

/** A summer, and what the organisation has printed of it. */
export interface ComputedSummer extends CountedSummer, Computed {
  readonly printed: PrintedFigures | null;
}

const youthsWith = (condition: string, name: string): string =>
  `(count(distinct youth_id) filter (where ${condition}))::int as "${name}"`;

/** A job begins with its contract: who only applied is not counted. */
export const SUMMER_JOB_REPORT = `
select ${countYouths()} as youths, round(avg(age), 1)::float as "meanAge", min(age) as youngest, max(age) as oldest,
  count(distinct coalesce(employer_id::text, lower(employer)))::int as employers,
  (select nok from summer_job_budget where organisation_id = asked.organisation_id and year = asked.year) as "budgetNok",
  ${youthsWith("result = 'ALL_HOURS'", 'allHours')}, ${youthsWith("result = 'ALL_HOURS' and has_sick_note", 'allHoursWithSickNote')},
  ${youthsWith("result = 'OVER_50'", 'over50')}, ${youthsWith("result = 'UNDER_50'", 'under50')},
  ${youthsWith("after = 'HOURLY'", 'hiredHourly')}, ${youthsWith("after = 'ON_CALL'", 'onCall')}
from summer_job where organisation_id = asked.organisation_id and year = asked.year and contract_on is not null`;

/** Counts the summer jobs of a year, in one statement. */
export async function readSummerJobReport(reports: ReportReader, scope: ReportScope): Promise<ComputedSummer> {
  const counted = await reports.read<Omit<ComputedSummer, 'isEmpty'>>('summer-job-report', SUMMER_JOB_REPORT, scope);
  return { ...counted, isEmpty: counted.youths.total === 0 };
}

// A contract is dated by the day on which it is recorded: when the year is over, nothing adds a youth to it.
const YOUTHS_OF_SUMMER = `
select distinct youth_id as id from summer_job
where organisation_id = $1 and year = $2 and contract_on >= make_date($2, 1, 1) and contract_on < make_date($2 + 1, 1, 1)`;

/** The youths of a summer, for a count that no list leaves (docs/adr/0012-count-without-a-list.md). */
export async function youthsOfSummer(
  query: Query,
  { organisationId, year }: Pick<ReportScope, 'organisationId' | 'year'>,
): Promise<readonly string[]> {
  const rows = await query<{ id: string }>('summer-job-youths', YOUTHS_OF_SUMMER, [organisationId, year]);
  return rows.map(({ id }) => id);
}
