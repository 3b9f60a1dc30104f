import { ACTIVITY_KINDS, ROW_LABELS, TOTAL_LABEL, type ActivityKind } from '../counts/activity-kind';
import { TABLE_DISTRICTS, type ShownCounts } from '../counts/youth-counts';
import { countColumns, listDistricts } from '../counts/youth-counts.type';
import { EVERY_REPORT, type ComparedCell, type PrintedCells, type PrintedFigures } from '../published-figures';
import { frameOf } from '../report-frame';
import type { ReportScope } from '../report-scope';
import type { CountedTable } from './activity-row';
import type { ActivityTable, ActivityTableRow } from './activity-table.type';
import type { ComputedActivityTable } from './read-activity-table';
import { suppressTable } from './suppress-table';

/** The table as its asker sees it: to the last digit, or with small counts withheld and nothing printed beside them. */
export function showActivityTable({ table, printed }: ComputedActivityTable, scope: ReportScope): ActivityTable {
  const { rows, total } = scope.isExact ? table : suppressTable(table);
  const lines = ACTIVITY_KINDS.map((kind) => lineOf(kind, ROW_LABELS[kind], rows[kind]));
  const computedTotal = lineOf(null, TOTAL_LABEL, total);
  const beside = scope.isExact ? printed : null;
  const figures = {
    rows: lines,
    computedTotal,
    printedRows: beside?.activityTable.rows.map((row) => printedLine(row.kind, row)) ?? [],
    printedTotal: beside === null ? null : printedLine(null, beside.activityTable.total),
  };
  return frameOf(figures, {
    scope,
    printed,
    // With every contradiction of the publisher: those of the other reports concern the same services.
    reports: EVERY_REPORT,
    compared: () => comparedCells(table, printed),
    lines: () =>
      [...lines, computedTotal].map((line) => ({ kind: line.kind, label: line.label, ...countColumns(line) })),
  });
}

const lineOf = (kind: ActivityKind | null, label: string, counts: ShownCounts): ActivityTableRow => ({
  kind,
  label,
  ...listDistricts(counts),
});

const printedLine = (
  kind: ActivityKind | null,
  { label, total, boys, girls, districts }: PrintedCells,
): ActivityTableRow => lineOf(kind, label, { total, boys, girls, otherGender: null, districts });

function comparedCells({ rows, total }: CountedTable, printed: PrintedFigures | null): readonly ComparedCell[] {
  if (printed === null) return [];
  const printedRows = new Map(printed.activityTable.rows.map((row) => [row.kind, row]));
  return [
    ...ACTIVITY_KINDS.flatMap((kind) => compared(kind, rows[kind], printedRows.get(kind))),
    ...compared('TOTAL', total, printed.activityTable.total),
  ];
}

const compared = (row: string, computed: ShownCounts, printed: PrintedCells | undefined): readonly ComparedCell[] => [
  ...(['total', 'boys', 'girls'] as const).map((column) => ({
    cell: `${row}/${column}`,
    printed: printed?.[column],
    computed: computed[column],
  })),
  ...TABLE_DISTRICTS.map((district) => ({
    cell: `${row}/${district}`,
    printed: printed?.districts[district],
    computed: computed.districts[district],
  })),
];
