import { ACTIVITY_KINDS, type ActivityKind } from '../counts/activity-kind';
import { PARTICIPATIONS, runsIn } from '../counts/participations';
import { countYouths, type YouthCounts } from '../counts/youth-counts';
import type { PrintedFigures } from '../published-figures';
import type { ReportReader } from '../report-reader';
import type { Computed, ReportScope } from '../report-scope';
import { sumOf, type CountedTable } from './activity-row';

/** The table of a year, and what the organisation has printed of it. */
export interface ComputedActivityTable extends Computed {
  readonly table: CountedTable;
  readonly printed: PrintedFigures | null;
}

const RECORDS = PARTICIPATIONS.map(
  (record) => `select ${record.kind} as kind, youth_id, gender, district, false as is_follow_up from ${record.table}
      where organisation_id = asked.organisation_id and ${record.when} and ${runsIn(record, 'asked.year')}`,
).join('\n      union all\n      ');

/**
 * Youths by what they took part in, each counted once in a cell: by their follow-ups, and who is in a group or a programme by that where
 * there is no follow-up for it. A person without a number counts as a youth, and once linked to one as that youth. A youth who moves
 * counts in both districts. Each table is read once: looked up for each membership, the follow-ups of a small database are read once for
 * each.
 */
export const ACTIVITY_TABLE = `
select json_object_agg(kind, counts) as counted from (
  select kind, ${countYouths()} as counts
  from (
    select *, bool_or(is_follow_up) over (partition by kind, youth_id) as is_followed_up from (
      select kind, coalesce(youth_id, outreach_person_id) as youth_id, gender, district, true as is_follow_up
      from follow_up where organisation_id = asked.organisation_id
        and ${runsIn({ from: 'started_on', to: 'ended_on' }, 'asked.year')}
      union all
      ${RECORDS}) part) part
  where is_follow_up or not is_followed_up
  group by kind) counted`;

interface Read {
  readonly counted: Partial<Record<ActivityKind, YouthCounts>> | null;
}

/** Counts the activity of an organisation in a year, in one statement. */
export async function readActivityTable(reports: ReportReader, scope: ReportScope): Promise<ComputedActivityTable> {
  const { counted, printed } = await reports.read<Read>('activity-table', ACTIVITY_TABLE, scope);
  const rows = Object.fromEntries(ACTIVITY_KINDS.map((kind) => [kind, counted?.[kind] ?? NOBODY])) as Record<
    ActivityKind,
    YouthCounts
  >;
  return { table: { rows, total: sumOf(Object.values(rows)) }, printed, isEmpty: counted === null };
}

const NOBODY: YouthCounts = sumOf([]);
