import { SUPPRESSED, warningsOf, type ComparedCell, type PrintedFigures } from './published-figures';
import type { ReportBase } from './report-base.type';
import type { ReportScope } from './report-scope';
import { toCsv } from './to-csv';

/** What every report says beside its counts: to another organisation's leader nothing of what is printed. */
export const frameOf = (
  { year, isExact }: ReportScope,
  printed: PrintedFigures | null,
  reports: Parameters<typeof warningsOf>[1],
  compared: readonly ComparedCell[],
  lines: Parameters<typeof toCsv>[0],
): ReportBase => ({
  year,
  source: isExact ? (printed?.source ?? null) : null,
  warnings: isExact ? warningsOf(printed, reports, compared) : SUPPRESSED,
  isSuppressed: !isExact,
  csv: toCsv(lines),
});
