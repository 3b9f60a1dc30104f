import { inYear } from '../../yearly/year-reader';
import { countYouths, suppressCounts, suppressPartOf, type YouthCounts } from '../counts/youth-counts';
import { countColumns, listDistricts } from '../counts/youth-counts.type';
import { sameNames, type ComparedCell, type PrintedFigures } from '../published-figures';
import { frameOf } from '../report-frame';
import type { ReportReader } from '../report-reader';
import type { Computed, ReportScope } from '../report-scope';
import type { PsychologistReport } from './psychologist-report.type';

interface ComputedPsychologist extends Computed {
  readonly office: YouthCounts;
  readonly offered: YouthCounts;
  readonly attended: YouthCounts;
  readonly noShow: YouthCounts;
  readonly staffAdvice: number;
  readonly printed: PrintedFigures | null;
}

/** A youth who came at least once has come. */
export const PSYCHOLOGIST_REPORT = `
select ${countYouths("arena = 'USIT'")} as office, ${countYouths("arena = 'HFU'")} as offered,
  ${countYouths("arena = 'HFU' and came")} as attended, ${countYouths("arena = 'HFU' and not came")} as "noShow",
  (select count(*)::int from staff_advice where ${inYear('date')}) as "staffAdvice"
from (
  select youth_id, gender, district, arena, bool_or(not is_no_show) over (partition by youth_id, arena) as came
  from psychologist_contact where ${inYear('offered_on')}) contact`;

/** Counts whom the psychologist met in a year, in one statement. */
export async function readPsychologistReport(reports: ReportReader, scope: ReportScope): Promise<ComputedPsychologist> {
  const counted = await reports.read<Omit<ComputedPsychologist, 'isEmpty'>>(
    'psychologist-report',
    PSYCHOLOGIST_REPORT,
    scope,
  );
  return { ...counted, isEmpty: counted.office.total + counted.offered.total + counted.staffAdvice === 0 };
}

/** The report as its asker sees it. */
export function showPsychologistReport(computed: ComputedPsychologist, scope: ReportScope): PsychologistReport {
  const { printed } = computed;
  const whole = (counts: YouthCounts): PsychologistReport['office'] =>
    listDistricts(scope.isExact ? counts : suppressCounts(counts));
  const part = (counts: YouthCounts): PsychologistReport['office'] =>
    listDistricts(scope.isExact ? counts : suppressPartOf(computed.offered, counts));
  const [office, offered, attended, noShow] = [
    whole(computed.office),
    whole(computed.offered),
    part(computed.attended),
    part(computed.noShow),
  ];
  const compared = (): readonly ComparedCell[] => [
    ...sameNames('psychologist', printed?.psychologist, {
      youths: office.total,
      boys: office.boys,
      girls: office.girls,
    }),
    ...sameNames('psychologist/hfu', printed?.psychologist.hfu, {
      offered: offered.total,
      offeredGirls: offered.girls,
      offeredBoys: offered.boys,
      attended: attended.total,
      attendedGirls: attended.girls,
      attendedBoys: attended.boys,
      noShow: noShow.total,
      noShowGirls: noShow.girls,
      noShowBoys: noShow.boys,
    }),
  ];
  const counts = {
    office,
    healthStationOffered: offered,
    healthStationAttended: attended,
    healthStationNoShow: noShow,
  };
  const lines = () => Object.entries(counts).map(([of, each]) => ({ of, ...countColumns(each) }));
  // Advice is about no youth, and never withheld.
  return frameOf(
    { ...counts, staffAdvice: computed.staffAdvice },
    { scope, printed, reports: ['psychologist'], compared, lines },
  );
}
