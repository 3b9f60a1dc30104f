/** A table, or what a function or a query gives, at one place of a statement. */
export interface Relation {
  /** Its name, where it is a table of the database. */
  readonly table: string | null;
  readonly columns: ReadonlyMap<string, Value>;
  /** What every other column is, where it is not said which there are: of a function. */
  readonly others?: Value;
}

/** A column of a table. */
export interface Column {
  readonly kind: 'COLUMN';
  readonly relation: Relation;
  readonly column: string;
}

/**
 * Where a value of a statement comes from: from its parameters alone, from a column of a table, or from several of these. What rows say
 * together, whether there are any say, is found.
 */
export type Value =
  | { readonly kind: 'GIVEN' }
  | Column
  | { readonly kind: 'ALL'; readonly values: readonly Value[] }
  | { readonly kind: 'FOUND' };

export const GIVEN: Value = { kind: 'GIVEN' };
export const FOUND: Value = { kind: 'FOUND' };

/** What is made of several values: it is known where each of them is. */
export function allOf(values: readonly Value[]): Value {
  const [first = GIVEN, ...others] = values.filter(({ kind }) => kind !== 'GIVEN');
  return others.length === 0 ? first : { kind: 'ALL', values: [first, ...others] };
}

/** One of the values that a query finds. */
export const oneOf = (value: Value): Value => ({ kind: 'ALL', values: [value] });

/** The columns that a value is made of. */
export function columnsIn(value: Value): readonly Column[] {
  if (value.kind === 'ALL') return value.values.flatMap(columnsIn);
  return value.kind === 'COLUMN' ? [value] : [];
}

/** Two values that are the same. */
export type Sides = readonly [Value, Value];

export const eachWay = ([one, other]: Sides): readonly Sides[] => [
  [one, other],
  [other, one],
];

/** That two values are the same, and of which tables no row is looked at in which they are not. */
export interface Equality {
  readonly sides: Sides;
  readonly restricts: ReadonlySet<Relation>;
}

/** A column of a table, and a value that it is known to have. */
export type Said = readonly [Column, Value];

export const saidOf = ({ sides, restricts }: Equality): readonly Said[] =>
  eachWay(sides).flatMap(([column, value]) =>
    column.kind === 'COLUMN' && restricts.has(column.relation) ? [[column, value] as const] : [],
  );

/** What is known of each table before a row of it is looked at. */
export type Known = (relation: Relation) => ReadonlySet<string>;

/** Which columns are known, as what is said of them says, where some are known anyhow. */
export function knownColumns(said: readonly Said[], anyhow: readonly (readonly [Relation, string])[]): Known {
  const known = new Map<Relation, Set<string>>();
  const of = (relation: Relation): Set<string> => known.get(relation) ?? new Set();
  const isKnown = (value: Value): boolean => {
    if (value.kind === 'COLUMN') return of(value.relation).has(value.column);
    return value.kind === 'ALL' ? value.values.every(isKnown) : value.kind === 'GIVEN';
  };
  const learn = (relation: Relation, column: string) => void known.set(relation, of(relation).add(column));
  for (const [relation, column] of anyhow) learn(relation, column);
  for (;;) {
    const next = said.filter(([column, value]) => !isKnown(column) && isKnown(value));
    if (next.length === 0) return of;
    for (const [{ relation, column }] of next) learn(relation, column);
  }
}
