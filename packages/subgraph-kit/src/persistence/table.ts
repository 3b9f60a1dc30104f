/** What the runtime role may do with the rows of a table: with all columns, or with those that are named. What is absent it may not. */
export interface TableRights {
  readonly select?: true | readonly string[];
  readonly insert?: true | readonly string[];
  readonly update?: readonly string[];
  readonly delete?: true;
}

/** A table that no entity maps, and what the service may do with it. */
export interface Table {
  readonly name: string;
  readonly rights: TableRights;
}

/** Names a table that no entity maps, where it is said what it is for. */
export const defineTable = (name: string, rights: TableRights): Table => ({ name, rights });
