import type { Reported } from '@brobygger/platform';

/** What is said when an export is over: counts alone, and of which codes. */
export function summaryOf(
  { folders, ofOtherYears, written, refused, reportedBefore, reportsOnNobody, byCode, before }: Reported,
  isDryRun: boolean,
): readonly string[] {
  const codes = [...byCode]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([code, count]) => `${code}: ${count}`);
  const [latest] = before;
  return [
    ...(latest === undefined
      ? []
      : [`this year was exported before, ${before.length} times; last on ${latest.toISOString()}`]),
    `${folders} folders, ${ofOtherYears} of other years; ${written} ${isDryRun ? 'would be written' : 'written'}, ${refused} refused`,
    ...(reportedBefore === 0
      ? []
      : [`${reportedBefore} of them were in an export of this year before, and are entered anew`]),
    ...(reportsOnNobody === 0 ? [] : [`${reportsOnNobody} concern reports are about nobody whom anybody has found`]),
    ...(codes.length === 0 ? [] : [`cases by code: ${codes.join(', ')}`]),
    ...(isDryRun ? ['dry run: nothing is written and nothing entered'] : []),
  ];
}
