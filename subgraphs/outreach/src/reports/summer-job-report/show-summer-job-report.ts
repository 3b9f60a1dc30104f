import { suppressCounts } from '../counts/youth-counts';
import { countColumns, listDistricts } from '../counts/youth-counts.type';
import { sameNames } from '../published-figures';
import { frameOf } from '../report-frame';
import type { ReportScope } from '../report-scope';
import { shown, suppressParts, type Shown } from '../suppression/suppress-parts';
import type { ComputedSummer, CountedSummer } from './read-summer-job-report';
import type { SummerJobReport } from './summer-job-report.type';

/** The summer as its asker sees it. Employers and money are not about a youth, and never withheld. */
export function showSummerJobReport(
  { printed, isEmpty: _isEmpty, ...counted }: ComputedSummer,
  scope: ReportScope,
): SummerJobReport {
  const { youths: counts, ...figures } = scope.isExact ? counted : suppressed(counted);
  const youths = listDistricts(counts);
  return frameOf(
    { organisationId: scope.organisationId, youths, ...figures },
    {
      scope,
      printed,
      reports: ['summerJob'],
      compared: () =>
        sameNames('summerJob', printed?.summerJob, {
          ...figures,
          participants: youths.total,
          boys: youths.boys,
          girls: youths.girls,
          ageMin: figures.youngest,
          ageMax: figures.oldest,
          quarter: figures.under50,
        }),
      lines: () => [{ year: scope.year, ...countColumns(youths), ...figures }],
    },
  );
}

type Figure = Exclude<keyof CountedSummer, 'youths' | 'employers' | 'budgetNok'>;

function suppressed(
  counted: CountedSummer,
): Pick<CountedSummer, 'employers' | 'budgetNok'> &
  Readonly<Record<Figure, Shown>> & { readonly youths: ReturnType<typeof suppressCounts> } {
  const {
    youths,
    employers,
    budgetNok,
    meanAge,
    allHours,
    allHoursWithSickNote,
    over50,
    under50,
    hiredHourly,
    onCall,
  } = counted;
  const isHidden = shown(youths.total) === null;
  const results = isHidden
    ? { allHours: null, over50: null, under50: null }
    : suppressParts({ allHours, over50, under50 });
  const after = isHidden
    ? { hiredHourly: null, onCall: null }
    : suppressParts({ hiredHourly, onCall, neither: youths.total - hiredHourly - onCall });
  const sick =
    results.allHours === null
      ? null
      : suppressParts({ allHoursWithSickNote, without: allHours - allHoursWithSickNote }).allHoursWithSickNote;
  return {
    youths: suppressCounts(youths),
    employers,
    budgetNok,
    meanAge: isHidden ? null : meanAge,
    youngest: null,
    oldest: null,
    ...results,
    allHoursWithSickNote: sick,
    hiredHourly: after.hiredHourly,
    onCall: after.onCall,
  };
}
