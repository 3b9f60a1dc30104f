import { toCsv } from '@brobygger/subgraph-kit';
import { SUPPRESSED, warningsOf, type ComparedCell, type PrintedFigures } from './published-figures';
import type { ReportBase } from './report-base.type';
import type { ReportScope } from './report-scope';

/** What a report's frame is made from. Cells and lines are made only where they are asked for. */
export interface FrameParts {
  readonly scope: ReportScope;
  readonly printed: PrintedFigures | null;
  readonly reports: Parameters<typeof warningsOf>[1];
  readonly compared: () => readonly ComparedCell[];
  readonly lines: () => Parameters<typeof toCsv>[0];
}

/** The figures of a report with what every report says beside them: to another organisation's leader nothing of what is printed. */
export const frameOf = <Figures extends object>(
  figures: Figures,
  { scope: { year, isExact }, printed, reports, compared, lines }: FrameParts,
): Figures & ReportBase =>
  Object.defineProperties(
    { ...figures, year, source: isExact ? (printed?.source ?? null) : null, isSuppressed: !isExact } as Figures &
      ReportBase,
    {
      // An operation asks for figures most of the time, and neither of these is for nothing.
      warnings: {
        get: () => (!isExact ? SUPPRESSED : printed === null ? [] : warningsOf(printed, reports, compared())),
        enumerable: true,
      },
      csv: { get: () => toCsv(lines()), enumerable: true },
    },
  );
