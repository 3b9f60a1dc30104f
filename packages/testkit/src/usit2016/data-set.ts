/** What a cell of the data set holds. Dates and moments are text. */
export type Cell = string | number | boolean | null | readonly string[] | object;

/** A row, by the names of its columns. A column that is absent takes the table's default. */
export type Row = Readonly<Record<string, Cell>>;

/** The rows of one table. */
export interface TableRows {
  readonly table: string;
  readonly rows: readonly Row[];
}

/** A year of Uteseksjonen as rows, by database; a table stands after those that it refers to. */
export interface Usit2016 {
  readonly year: number;
  /** Every youth of the set: ids that no registry knows. */
  readonly youthIds: readonly string[];
  readonly outreach: readonly TableRows[];
  readonly childWelfare: readonly TableRows[];
}
