import { FOUND, type Relation, type Value } from './sql-values';

/** A column that a query gives. */
export interface Given {
  readonly name: string;
  readonly value: Value;
}

/** What names mean at a place of a statement: relations by their aliases, and the queries that `with` has named. */
export interface Scope {
  readonly relations: Map<string, Relation>;
  readonly queries: Map<string, readonly Given[]>;
  readonly outer: Scope | null;
}

export const scopeWithin = (outer: Scope | null): Scope => ({ relations: new Map(), queries: new Map(), outer });

const outwards = (scope: Scope): readonly Scope[] => [scope, ...(scope.outer === null ? [] : outwards(scope.outer))];

/** What the query of that name gives, where there is one. */
export const queryNamed = (scope: Scope, name: string): readonly Given[] | undefined =>
  outwards(scope)
    .map(({ queries }) => queries.get(name))
    .find((given) => given !== undefined);

/** What PostgreSQL adds to every row. */
const OF_EVERY_ROW = ['ctid', 'xmin', 'xmax', 'tableoid'];

/** @throws where it has no such column */
export function columnOf(relation: Relation, column: string): Value {
  const value = relation.columns.get(column) ?? relation.others ?? (OF_EVERY_ROW.includes(column) ? FOUND : undefined);
  if (value === undefined) throw new Error(`no column ${column} in ${relation.table ?? 'a query'}`);
  return value;
}

/**
 * What a name means: a column, or else a whole row, which is no value of ours.
 * @throws where it is of nothing that the statement reads
 */
export function valueNamed(scope: Scope, path: readonly string[]): Value {
  const [last = '', alias] = path.toReversed();
  for (const { relations } of outwards(scope)) {
    const having =
      alias === undefined ? [...relations.values()].find(({ columns }) => columns.has(last)) : relations.get(alias);
    if (having !== undefined) return columnOf(having, last);
    if (alias === undefined && (relations.has(last) || OF_EVERY_ROW.includes(last))) return FOUND;
  }
  throw new Error(`nothing is called ${path.join('.')}`);
}
