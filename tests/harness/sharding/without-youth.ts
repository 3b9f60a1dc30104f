import { parseSync } from 'libpg-query';
import { youthColumnOf } from './distribution';
import { kindOf } from './sql-nodes';
import { SqlReading, type Tables } from './sql-reading';
import { columnsIn, knownColumns, saidOf, type Known, type Relation, type Said } from './sql-values';

/** What a database has: the columns of its tables, and which of the tables lie with the youth. */
export interface Distributed {
  readonly tables: Tables;
  readonly withYouth: ReadonlySet<string>;
}

/** What looks at no rows. */
const OF_NO_DATA: readonly string[] = [
  'TransactionStmt',
  'VariableSetStmt',
  'ListenStmt',
  'UnlistenStmt',
  'NotifyStmt',
];

/**
 * How a statement comes to rows of a youth without naming the youth: the table, and what it is asked by. What lies with such a row is found
 * by the youth of it, and counts as carrying that. Empty where everything is asked by the youth.
 * @throws where the statement cannot be read
 */
export const pathsWithoutYouth = (text: string, { tables, withYouth }: Distributed): readonly string[] =>
  (parseSync(text).stmts ?? []).flatMap(({ stmt }) => {
    if (stmt === undefined || OF_NO_DATA.includes(kindOf(stmt))) return [];
    const reading = new SqlReading(stmt, tables);
    const ofYouths = reading.tables.filter(({ table }) => withYouth.has(table ?? ''));
    return pathsTo(ofYouths, reading.equalities.flatMap(saidOf), reading.entered);
  });

/** What is found, with its youth, leads to what lies there; then the next is looked for. */
function pathsTo(
  ofYouths: readonly Relation[],
  said: readonly Said[],
  anyhow: SqlReading['entered'],
): readonly string[] {
  const known = knownColumns(said, anyhow);
  const left = ofYouths.filter((relation) => !known(relation).has(youthOf(relation)));
  const ranks = left.map((relation) => rank(relation, left, said, known));
  const first = left[ranks.indexOf(Math.min(...ranks))];
  if (first === undefined) return [];
  const path = `${first.table ?? ''} ${askedBy(first, known, said)}`;
  return [path, ...pathsTo(left, said, [...anyhow, [first, youthOf(first)]])];
}

/** What is asked by the youth of another comes last, and what is asked by nothing before it. */
function rank(relation: Relation, left: readonly Relation[], said: readonly Said[], known: Known): number {
  const before = left.slice(0, left.indexOf(relation));
  const isAfterOther = said.some(
    ([column, value]) =>
      column.relation === relation &&
      column.column === youthOf(relation) &&
      columnsIn(value).some((other) => (value.kind === 'ALL' ? left : before).includes(other.relation)),
  );
  if (isAfterOther) return 2;
  return known(relation).size === 0 ? 1 : 0;
}

const youthOf = ({ table }: Relation): string => youthColumnOf(table ?? '');

/** By ids that are known of it, else by whose youth it is asked by, else by ids that it is joined by, else by whatever is said of it. */
function askedBy(relation: Relation, known: Known, said: readonly Said[]): string {
  const ofIt = said.filter(([column]) => column.relation === relation);
  const ofYouth = ofIt.filter(([{ column }]) => column === youthOf(relation)).flatMap(([, value]) => columnsIn(value));
  const columns = ofIt.map(([{ column }]) => column);
  const by = [
    idsIn([...known(relation)]),
    ofYouth.map(({ relation: { table }, column }) => `${table ?? ''}.${column}`),
    idsIn(columns),
    [...known(relation)],
    columns,
  ].find(({ length }) => length > 0);
  return by === undefined ? 'whole' : `by ${[...new Set(by)].toSorted().join(', ')}`;
}

/** The row's own id where it is one of them, else ids of others, of which an organisation's says the least. */
const idsIn = (columns: readonly string[]): readonly string[] =>
  [
    columns.filter((column) => column === 'id'),
    columns.filter((column) => column.endsWith('_id') && column !== 'organisation_id'),
    columns.filter((column) => column === 'organisation_id'),
  ].find(({ length }) => length > 0) ?? [];
