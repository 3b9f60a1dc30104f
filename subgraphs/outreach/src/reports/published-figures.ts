import type { ActivityKind } from './counts/activity-kind';
import type { TableDistrict } from './counts/youth-counts';
import type { ReportWarning } from './report-warning.type';

/** The cells of one printed line of the activity table. */
export interface PrintedCells {
  readonly label: string;
  readonly total: number;
  readonly boys: number;
  readonly girls: number;
  readonly districts: Readonly<Record<TableDistrict, number>>;
}

/** Figures by name; what is no number stands beside nothing. */
export type PrintedNumbers = object;

/** A year's column in a printed table of key figures. */
export interface PrintedYear {
  readonly year: number;
  readonly staffHours: number;
  readonly encounters: number;
  /** Null where the table says that they were not registered. */
  readonly firstContacts: number | null;
}

/** What an organisation has printed for a year, as far as the reports set it beside what they compute. */
export interface PrintedFigures {
  readonly source: string;
  readonly activityTable: {
    readonly rows: readonly (PrintedCells & { readonly kind: ActivityKind })[];
    readonly total: PrintedCells;
  };
  readonly keyFigures: PrintedNumbers;
  /** The printed table of the year and those before it; absent where none was printed, as all below. */
  readonly keyFigureYears?: readonly PrintedYear[];
  readonly emergencies?: PrintedNumbers;
  readonly decisions?: PrintedNumbers;
  readonly crimeAsLifestyle?: PrintedNumbers;
  readonly hap: PrintedNumbers;
  readonly angerManagement: PrintedNumbers;
  readonly psychologist: PrintedNumbers & { readonly hfu: PrintedNumbers };
  readonly summerJob: PrintedNumbers;
  readonly inconsistencies: readonly (ReportWarning & { readonly report: string; readonly cell?: string })[];
}

/** A computed cell, with the name that an inconsistency may know it by. */
export interface ComparedCell {
  readonly cell: string;
  readonly printed: unknown;
  readonly computed: unknown;
}

/** Stands for all reports of a publisher. */
export const EVERY_REPORT = 'EVERY_REPORT';

/**
 * What to know of a report: the contradictions that the publisher is known for, and every printed cell that the records
 * do not bear out.
 */
export function warningsOf(
  printed: PrintedFigures | null,
  reports: readonly string[] | typeof EVERY_REPORT,
  cells: readonly ComparedCell[],
): readonly ReportWarning[] {
  if (printed === null) return [];
  const { inconsistencies, source } = printed;
  const known = inconsistencies.filter(({ report }) => reports === EVERY_REPORT || reports.includes(report));
  const explained = new Set(known.flatMap(({ cell }) => (cell === undefined ? [] : [cell])));
  const differing = cells.filter(
    ({ cell, printed: one, computed }) =>
      typeof one === 'number' && typeof computed === 'number' && one !== computed && !explained.has(cell),
  );
  return [
    ...known.map(({ code, message }) => ({ code, message })),
    ...differing.map(({ cell, printed: one, computed }) => ({
      code: 'PRINTED_DIFFERS',
      message: `${cell}: ${source} prints ${String(one)}, the records give ${String(computed)}.`,
    })),
  ];
}

/** What is said instead where small counts are withheld: a message with a figure in it would undo that. */
export const SUPPRESSED: readonly ReportWarning[] = [
  {
    code: 'SUPPRESSED',
    message:
      'Counts below 5, and those from which they would follow, are withheld from who does not lead the organisation.',
  },
];

/** The cells of a flat report that the publisher has printed under the same names. */
export function sameNames(
  name: string,
  printed: PrintedNumbers | undefined,
  computed: Readonly<Record<string, unknown>>,
): readonly ComparedCell[] {
  const figures = new Map<string, unknown>(Object.entries(printed ?? {}));
  return Object.entries(computed).map(([key, value]) => ({
    cell: `${name}/${key}`,
    printed: figures.get(key),
    computed: value,
  }));
}
