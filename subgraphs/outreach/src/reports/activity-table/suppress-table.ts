import type { ActivityKind } from '../counts/activity-kind';
import { byDistrict, NOTHING_SHOWN, suppressCounts, type ShownCounts } from '../counts/youth-counts';
import { suppressParts, type Shown } from '../suppression/suppress-parts';
import type { CountedTable } from './activity-row';

/** The table with small counts, and what they would follow from, withheld. */
export interface ShownTable {
  readonly rows: Readonly<Record<ActivityKind, ShownCounts>>;
  readonly total: ShownCounts;
}

/**
 * Withholds small counts (INV34): row totals as parts of the sum of the table, and within a row genders and districts as parts of its
 * total. A column is summed up only where it is shown in every row, so that the last line adds nothing to what the rows tell.
 */
export function suppressTable({ rows, total }: CountedTable): ShownTable {
  const kinds = Object.keys(rows) as ActivityKind[];
  const totals = suppressParts(
    Object.fromEntries(kinds.map((kind) => [kind, rows[kind].total])) as Record<ActivityKind, number>,
  );
  const shownRows = Object.fromEntries(
    kinds.map((kind) => [kind, totals[kind] === null ? NOTHING_SHOWN : suppressCounts(rows[kind])]),
  ) as Record<ActivityKind, ShownCounts>;
  const last = suppressCounts(total);
  const whole = (of: (line: ShownCounts) => Shown): Shown =>
    kinds.every((kind) => of(shownRows[kind]) !== null) ? of(last) : null;
  return {
    rows: shownRows,
    total: {
      total: last.total,
      boys: whole(({ boys }) => boys),
      girls: whole(({ girls }) => girls),
      otherGender: whole(({ otherGender }) => otherGender),
      districts: byDistrict((district) => whole(({ districts }) => districts[district])),
    },
  };
}
