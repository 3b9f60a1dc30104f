import { sameNames, type PrintedFigures } from '../published-figures';
import { frameOf } from '../report-frame';
import type { ReportReader } from '../report-reader';
import type { Computed, ReportScope } from '../report-scope';
import { RUNS_IN_YEAR } from '../runs-in-year';
import type { FollowUpReport } from './follow-up-report.type';

interface Counted {
  readonly onDecision: number;
  readonly aftercare: number;
  readonly voluntaryAssistance: number;
  readonly otherBasis: number;
  readonly crimeAsLifestyle: number;
}

type ComputedFollowUps = Counted & Computed & { readonly printed: PrintedFigures | null };

const youthsWith = (condition: string, name: string): string =>
  `(count(distinct youth_id) filter (where ${condition}))::int as "${name}"`;
const ON_DECISION = "kind = 'ON_DECISION'";

export const FOLLOW_UP_REPORT = `
select ${youthsWith(ON_DECISION, 'onDecision')},
  ${youthsWith(`${ON_DECISION} and legal_basis = 'BVL_AFTERCARE'`, 'aftercare')},
  ${youthsWith(`${ON_DECISION} and legal_basis = 'BVL_VOLUNTARY_ASSISTANCE'`, 'voluntaryAssistance')},
  ${youthsWith(`${ON_DECISION} and legal_basis not in ('BVL_AFTERCARE', 'BVL_VOLUNTARY_ASSISTANCE')`, 'otherBasis')},
  ${youthsWith("kind = 'CRIME_AS_LIFESTYLE'", 'crimeAsLifestyle')}
from follow_up where ${RUNS_IN_YEAR}`;

/** Counts what the follow-ups of a year rest on, in one statement. */
export async function readFollowUpReport(reports: ReportReader, scope: ReportScope): Promise<ComputedFollowUps> {
  const counted = await reports.read<Counted & { readonly printed: PrintedFigures | null }>(
    'follow-up-report',
    FOLLOW_UP_REPORT,
    scope,
  );
  return { ...counted, isEmpty: counted.onDecision + counted.crimeAsLifestyle === 0 };
}

const NOTHING = {
  onDecision: null,
  aftercare: null,
  voluntaryAssistance: null,
  otherBasis: null,
  crimeAsLifestyle: null,
};

/** The report as its asker sees it. */
export function showFollowUpReport(
  { printed, isEmpty: _isEmpty, ...counted }: ComputedFollowUps,
  scope: ReportScope,
): FollowUpReport {
  const figures = scope.isExact ? counted : NOTHING;
  return frameOf(figures, {
    scope,
    printed,
    reports: ['decisions', 'crimeAsLifestyle'],
    compared: () => [
      ...sameNames('decisions', printed?.decisions, { ...figures, youths: figures.onDecision }),
      ...sameNames('crimeAsLifestyle', printed?.crimeAsLifestyle, { participants: figures.crimeAsLifestyle }),
    ],
    lines: () => [{ year: scope.year, ...figures }],
  });
}
