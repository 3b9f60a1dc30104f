import { earlier } from './calendar';
import type { Row, TableRows } from './data-set';
import { isOnAftercare, type SetFollowUp } from './follow-ups';
import type { Naming } from './naming';
import type { PublishedFigures } from './published-figures';
import type { SetJob } from './summer-jobs';

interface Decided {
  readonly youthId: string;
  readonly district: string;
  readonly kind: 'AFTERCARE' | 'VOLUNTARY_ASSISTANCE';
  readonly validFrom: string;
  readonly executedBy: string;
}

/**
 * The cases and decisions of child welfare behind the follow-ups on a decision, and behind the summer jobs: of all who have a job
 * exactly as many as published have a decision, of either origin.
 */
export function childWelfareTables(
  onDecision: readonly SetFollowUp[],
  jobs: readonly SetJob[],
  { decisions, summerJob }: Pick<PublishedFigures, 'decisions' | 'summerJob'>,
  { organisationId, year, naming }: { readonly organisationId: string; readonly year: number; readonly naming: Naming },
): readonly TableRows[] {
  const followedUp = onDecision.map((followUp): Decided => ({
    youthId: followUp.youthId,
    district: followUp.district,
    kind: isOnAftercare(followUp, decisions.aftercare) ? 'AFTERCARE' : 'VOLUNTARY_ASSISTANCE',
    validFrom: earlier(followUp.startedOn, `${year}-06-01`),
    executedBy: 'OUTREACH',
  }));
  const decidedIds = new Set(followedUp.map(({ youthId }) => youthId));
  const others = jobs.filter(({ youth }) => !decidedIds.has(youth.id));
  const lacking = summerJob.withDecision - (jobs.length - others.length);
  if (lacking < 0) throw new RangeError(`${jobs.length - others.length} summer jobs are of youths with a decision`);
  const withJob = others.slice(0, lacking).map(({ youth, district }): Decided => ({
    youthId: youth.id,
    district,
    kind: 'VOLUNTARY_ASSISTANCE',
    validFrom: `${year}-02-01`,
    executedBy: 'CHILD_WELFARE',
  }));
  const all = [...followedUp, ...withJob];
  // Everything of the year is over with it, so that it raises no alarm on what is about to end.
  const closedOn = `${year}-12-31`;
  return [
    {
      table: 'child_welfare_case',
      rows: all.map(({ youthId, district, validFrom }, index): Row => ({
        id: naming.id(`case ${index}`, validFrom),
        youth_id: youthId,
        organisation_id: organisationId,
        status: 'CLOSED',
        case_worker: 'Berit Test',
        district: DISTRICT_NAMES[district] ?? 'Midtbyen',
        opened_on: validFrom,
        closed_on: closedOn,
        follow_up_offered: true,
      })),
    },
    {
      table: 'child_welfare_decision',
      rows: all.map(({ youthId, kind, validFrom, executedBy }, index): Row => ({
        id: naming.id(`decision ${index}`, validFrom),
        youth_id: youthId,
        organisation_id: organisationId,
        kind,
        legal_basis: `BVL_${kind}`,
        decided_on: validFrom,
        valid_from: validFrom,
        valid_to: closedOn,
        executed_by: executedBy,
        wanted_by_youth: true,
      })),
    },
  ];
}

const DISTRICT_NAMES: Readonly<Record<string, string>> = {
  OSTBYEN: 'Østbyen',
  MIDTBYEN: 'Midtbyen',
  LERKENDAL: 'Lerkendal',
  HEIMDAL: 'Heimdal',
};
