import { inYear } from '../../yearly/year-reader';
import { countYouths, suppressCounts, suppressPartOf, type YouthCounts } from '../counts/youth-counts';
import { countColumns, listDistricts } from '../counts/youth-counts.type';
import { sameNames, type PrintedFigures } from '../published-figures';
import { frameOf } from '../report-frame';
import type { ReportReader } from '../report-reader';
import type { Computed, ReportScope } from '../report-scope';
import type { AngerManagementReport } from './anger-management-report.type';

interface ComputedAngerManagement extends Computed {
  readonly referrals: YouthCounts;
  readonly offered: YouthCounts;
  readonly printed: PrintedFigures | null;
}

export const ANGER_MANAGEMENT_REPORT = `
select ${countYouths()} as referrals, ${countYouths("decision = 'OFFERED'")} as offered
from anger_management where ${inYear('referred_on')}`;

/** Counts the youths referred in a year, in one statement. */
export async function readAngerManagementReport(
  reports: ReportReader,
  scope: ReportScope,
): Promise<ComputedAngerManagement> {
  const counted = await reports.read<Omit<ComputedAngerManagement, 'isEmpty'>>(
    'anger-management-report',
    ANGER_MANAGEMENT_REPORT,
    scope,
  );
  return { ...counted, isEmpty: counted.referrals.total === 0 };
}

/** The report as its asker sees it. */
export function showAngerManagementReport(
  computed: ComputedAngerManagement,
  scope: ReportScope,
): AngerManagementReport {
  const { printed } = computed;
  const referrals = listDistricts(scope.isExact ? computed.referrals : suppressCounts(computed.referrals));
  const offered = listDistricts(
    scope.isExact ? computed.offered : suppressPartOf(computed.referrals, computed.offered),
  );
  return frameOf(
    { referrals, offered },
    {
      scope,
      printed,
      reports: ['angerManagement'],
      compared: () =>
        sameNames('angerManagement', printed?.angerManagement, {
          referrals: referrals.total,
          referredGirls: referrals.girls,
          referredBoys: referrals.boys,
          offered: offered.total,
          offeredGirls: offered.girls,
          offeredBoys: offered.boys,
        }),
      lines: () => [
        { of: 'referrals', ...countColumns(referrals) },
        { of: 'offered', ...countColumns(offered) },
      ],
    },
  );
}
