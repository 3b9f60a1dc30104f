import { inYear } from '../../yearly/year-reader';
import { frameOf } from '../report-frame';
import type { ReportReader } from '../report-reader';
import type { Computed, ReportScope } from '../report-scope';
import { RUNS_IN_YEAR } from '../runs-in-year';
import { shown, suppressParts } from '../suppression/suppress-parts';
import type { ReachReport } from './reach-report.type';

interface Counted {
  readonly youths: number;
  readonly encounters: number;
  readonly anonymousEncounters: number;
  readonly dropInVisits: number;
  readonly activityVisits: number;
}

type ComputedReach = Counted & Computed;

const newYear = (year: string): string => `make_date(${year}, 1, 1)::timestamp at time zone 'Europe/Oslo'`;

/** Huskirke is not part of it: whoever went there went to something else (22B Kontaktsenter). */
export const REACH_REPORT = `
select (
  select count(distinct youth_id)::int from (
    select coalesce(youth_id, outreach_person_id) as youth_id from follow_up where ${RUNS_IN_YEAR}
    union select youth_id from group_membership where ${RUNS_IN_YEAR}
    union select youth_id from encounter where ${inYear('date')} and removed_in is null
    union select youth_id from service_relation
      where organisation_id = asked.organisation_id and valid_from < ${newYear('asked.year + 1')}
        and (valid_to is null or valid_to > ${newYear('asked.year')})) reached) as youths,
  met.encounters, met."anonymousEncounters",
  (select coalesce(sum(headcount), 0)::int from headcount where ${inYear('date')} and place = 'DROP_IN') as "dropInVisits",
  (select coalesce(sum(headcount), 0)::int from open_activity where ${inYear('date')}) as "activityVisits"
from (
  select count(*)::int as encounters, (count(*) filter (where youth_id is null))::int as "anonymousEncounters"
  from encounter where ${inYear('date')} and removed_in is null) met`;

/** Counts whom an organisation reached in a year, in one statement. */
export async function readReachReport(reports: ReportReader, scope: ReportScope): Promise<ComputedReach> {
  const counted = await reports.read<Counted>('reach-report', REACH_REPORT, scope);
  const { youths, encounters, dropInVisits, activityVisits } = counted;
  return { ...counted, isEmpty: youths + encounters + dropInVisits + activityVisits === 0 };
}

/** The report as its asker sees it. All meetings are known, so that those of nobody and those of somebody are parts of them. */
export function showReachReport(computed: ComputedReach, scope: ReportScope): ReachReport {
  const { youths, encounters, anonymousEncounters, dropInVisits, activityVisits } = computed;
  const named = encounters - anonymousEncounters;
  const figures = scope.isExact
    ? { youths, anonymousEncounters, dropInVisits, activityVisits }
    : {
        youths: shown(youths),
        anonymousEncounters:
          shown(encounters) === null ? null : suppressParts({ anonymousEncounters, named }).anonymousEncounters,
        dropInVisits: shown(dropInVisits),
        activityVisits: shown(activityVisits),
      };
  return frameOf(figures, {
    scope,
    printed: null,
    reports: [],
    compared: () => [],
    lines: () => [{ year: scope.year, ...figures }],
  });
}
