import { inYear } from '../../yearly/year-reader';
import { sameNames, type PrintedFigures } from '../published-figures';
import { frameOf } from '../report-frame';
import type { ReportReader } from '../report-reader';
import type { Computed, ReportScope } from '../report-scope';
import { shown, suppressParts } from '../suppression/suppress-parts';
import type { HapReport } from './hap-report.type';

interface Counted {
  readonly enquiries: number;
  readonly offered: number;
  readonly referredOn: number;
  readonly notMapped: number;
  readonly quit: number;
  readonly reduced: number;
  readonly stopped: number;
  readonly underWay: number;
}

type ComputedHap = Counted & Computed & { readonly printed: PrintedFigures | null };

export const HAP_REPORT = `
select count(*)::int as enquiries,
  (count(*) filter (where mapped_on is not null and outcome <> 'REFERRED_ON'))::int as offered,
  (count(*) filter (where outcome = 'REFERRED_ON'))::int as "referredOn",
  (count(*) filter (where mapped_on is null and outcome is distinct from 'REFERRED_ON'))::int as "notMapped",
  (count(*) filter (where outcome = 'COMPLETED_QUIT'))::int as quit,
  (count(*) filter (where outcome = 'COMPLETED_REDUCED'))::int as reduced,
  (count(*) filter (where outcome = 'STOPPED' and mapped_on is not null))::int as stopped,
  (count(*) filter (where outcome in ('OFFERED', 'EXTENDED')))::int as "underWay"
from hap_course where ${inYear('enquired_on')}`;

/** Counts the enquiries of a year, in one statement. */
export async function readHapReport(reports: ReportReader, scope: ReportScope): Promise<ComputedHap> {
  const counted = await reports.read<Counted>('hap-report', HAP_REPORT, scope);
  return { ...counted, isEmpty: counted.enquiries === 0 };
}

/** The report as its asker sees it: what came of the enquiries are parts of them, and outcomes parts of the offers. */
export function showHapReport({ printed, isEmpty: _isEmpty, ...counted }: ComputedHap, scope: ReportScope): HapReport {
  const figures = scope.isExact ? counted : suppressed(counted);
  return frameOf(figures, {
    scope,
    printed,
    reports: ['hap'],
    compared: () => sameNames('hap', printed?.hap, figures),
    lines: () => [{ year: scope.year, ...figures }],
  });
}

function suppressed({
  enquiries,
  offered,
  referredOn,
  notMapped,
  ...outcomes
}: Counted): Pick<HapReport, keyof Counted> {
  const parts = suppressParts({ offered, referredOn, notMapped });
  const isHidden = shown(enquiries) === null;
  const ofTheOffered = isHidden || parts.offered === null ? NO_OUTCOMES : suppressParts(outcomes);
  return {
    enquiries: shown(enquiries),
    ...(isHidden ? { offered: null, referredOn: null, notMapped: null } : parts),
    ...ofTheOffered,
  };
}

const NO_OUTCOMES = { quit: null, reduced: null, stopped: null, underWay: null };
