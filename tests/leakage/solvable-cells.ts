/** An equation that somebody outside knows to hold: some cells add up to another. */
export interface KnownSum {
  readonly sum: string;
  readonly parts: readonly string[];
}

/**
 * The withheld cells that follow from the sums: those that have the same value in every solution. What the sums add up to does not
 * matter for that, only which cells are unknown (Gauss–Jordan over fractions of small integers, exact in doubles).
 */
export function solvableCells(withheld: ReadonlySet<string>, sums: readonly KnownSum[]): readonly string[] {
  const unknowns = [...withheld];
  const column = new Map(unknowns.map((cell, index) => [cell, index]));
  const rows = sums
    .map(({ sum, parts }) => {
      const row = new Array<number>(unknowns.length).fill(0);
      for (const [cell, sign] of [[sum, -1], ...parts.map((part) => [part, 1])] as [string, number][]) {
        const index = column.get(cell);
        if (index !== undefined) row[index] = (row[index] ?? 0) + sign;
      }
      return row;
    })
    .filter((row) => row.some((value) => value !== 0));

  let pivots = 0;
  for (let index = 0; index < unknowns.length; index++) {
    const found = rows.findIndex((row, place) => place >= pivots && Math.abs(row[index] ?? 0) > EPSILON);
    const pivot = rows[found];
    if (pivot === undefined) continue;
    rows.splice(found, 1);
    const scaled = pivot.map((value) => value / (pivot[index] ?? 1));
    for (const row of rows) {
      const factor = row[index] ?? 0;
      if (factor !== 0) row.forEach((value, place) => (row[place] = value - factor * (scaled[place] ?? 0)));
    }
    rows.splice(pivots, 0, scaled);
    pivots += 1;
  }
  return rows.slice(0, pivots).flatMap((row) => {
    const involved = unknowns.filter((_, index) => Math.abs(row[index] ?? 0) > EPSILON);
    return involved.length === 1 ? involved : [];
  });
}

const EPSILON = 1e-9;
