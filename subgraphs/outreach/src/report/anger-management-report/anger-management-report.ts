import type { Query } from '@brobygger/subgraph-kit';
import { countYouths, suppressCounts, suppressPartOf, type YouthCounts } from '../counts/youth-counts';
import { countColumns, listDistricts } from '../counts/youth-counts.type';
import { inYear, PRINTED, readReport, sameNames, type PrintedFigures } from '../published-figures';
import { frameOf } from '../report-frame';
import type { Computed, ReportScope } from '../report-scope';
import type { AngerManagementReport } from './anger-management-report.type';

interface ComputedAngerManagement extends Computed {
  readonly referrals: YouthCounts;
  readonly offered: YouthCounts;
  readonly printed: PrintedFigures | null;
}

export const ANGER_MANAGEMENT_REPORT = `
select ${countYouths()} as referrals, ${countYouths('decision = \'OFFERED\'')} as offered, ${PRINTED} as printed
from anger_management where organisation_id = $1 and ${inYear('referred_on')}`;

/** Counts the youths referred in a year, in one statement. */
export async function readAngerManagementReport(query: Query, scope: ReportScope): Promise<ComputedAngerManagement> {
  const counted = await readReport<Omit<ComputedAngerManagement, 'isEmpty'>>(query, 'anger-management-report', ANGER_MANAGEMENT_REPORT, scope);
  return { ...counted, isEmpty: counted.referrals.total === 0 };
}

/** The report as its asker sees it. */
export function showAngerManagementReport(computed: ComputedAngerManagement, scope: ReportScope): AngerManagementReport {
  const { printed } = computed;
  const referrals = listDistricts(scope.isExact ? computed.referrals : suppressCounts(computed.referrals));
  const offered = listDistricts(scope.isExact ? computed.offered : suppressPartOf(computed.referrals, computed.offered));
  const compared = sameNames('angerManagement', printed?.angerManagement, {
    referrals: referrals.total, referredGirls: referrals.girls, referredBoys: referrals.boys, offered: offered.total, offeredGirls: offered.girls, offeredBoys: offered.boys,
  });
  const lines = [{ of: 'referrals', ...countColumns(referrals) }, { of: 'offered', ...countColumns(offered) }];
  return { referrals, offered, ...frameOf(scope, printed, ['angerManagement'], compared, lines) };
}
