import type { ActivityKind, TableDistrict } from '@brobygger/testkit/usit2016';

/** A line of the activity table, as it is asked for. */
export interface Line {
  readonly kind: ActivityKind | null;
  readonly label: string;
  readonly total: number | null;
  readonly boys: number | null;
  readonly girls: number | null;
  readonly districts: readonly { readonly district: TableDistrict; readonly count: number | null }[];
}

/** Asks for a line. */
export const LINE = '{ kind label total boys girls districts { district count } }';

/** The cells of a line, as they are printed. */
export const cellsOf = ({ kind, label, total, boys, girls, districts }: Line) => ({
  kind,
  label,
  total,
  boys,
  girls,
  districts: Object.fromEntries(districts.map(({ district, count }) => [district, count])),
});
