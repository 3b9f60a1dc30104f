import type { FortnightGoal } from '../../field-work/fortnight-goal/fortnight-goal.entity';
import { readFortnightGoals } from '../../field-work/fortnight-goal/read-fortnight-goals';
import { frameOf } from '../report-frame';
import type { ReportReader } from '../report-reader';
import type { Computed, ReportScope } from '../report-scope';
import { suppressParts } from '../suppression/suppress-parts';
import type { FortnightReport, FortnightResult } from './fortnight-report.type';

interface ComputedFortnights extends Computed {
  readonly goals: readonly FortnightGoal[];
}

/** Reads the fortnights that begin in a year, in one statement. */
export async function readFortnightReport(reports: ReportReader, scope: ReportScope): Promise<ComputedFortnights> {
  const goals = await readFortnightGoals(reports, scope, 'fortnight-report');
  return { goals, isEmpty: goals.length === 0 };
}

/** The report as its asker sees it. A year of meetings is known, so that its fortnights are parts of a sum. */
export function showFortnightReport({ goals }: ComputedFortnights, scope: ReportScope): FortnightReport {
  const fortnights = scope.isExact ? goals.map(resultOf) : suppressed(goals);
  const withTarget = fortnights.filter(({ targetEncounters }) => targetEncounters !== null);
  const achieved = withTarget.some(({ isAchieved }) => isAchieved === null)
    ? null
    : withTarget.filter(({ isAchieved }) => isAchieved).length;
  return frameOf(
    { fortnights, withTarget: withTarget.length, achieved },
    {
      scope,
      printed: null,
      reports: [],
      compared: () => [],
      lines: () =>
        fortnights.map(({ focusGroups, arenas, times, ...rest }) => ({
          ...rest,
          focusGroups: focusGroups.join(', '),
          arenas: arenas.join(', '),
          times: times.join(', '),
        })),
    },
  );
}

const resultOf = ({ id: _id, ...result }: FortnightGoal): FortnightResult => result;

function suppressed(goals: readonly FortnightGoal[]): readonly FortnightResult[] {
  const encounters = suppressParts(Object.fromEntries(goals.map((goal) => [goal.startsOn, goal.encounters])));
  return goals.map((goal) => {
    const visible = encounters[goal.startsOn] ?? null;
    return {
      ...resultOf(goal),
      focusGroups: [],
      arenas: [],
      times: [],
      encounters: visible,
      isAchieved: visible === null ? null : goal.isAchieved,
    };
  });
}
