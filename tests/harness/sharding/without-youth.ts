import { parseSync } from 'libpg-query';
import { youthColumnOf } from './distribution';
import { kindOf } from './sql-nodes';
import { SqlReading, type Tables } from './sql-reading';
import { columnsIn, knownColumns, saidOf, type Equality, type Known, type Relation } from './sql-values';

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
export function pathsWithoutYouth(text: string, { tables, withYouth }: Distributed): readonly string[] {
  return (parseSync(text).stmts ?? []).flatMap(({ stmt }) => {
    if (stmt === undefined || OF_NO_DATA.includes(kindOf(stmt))) return [];
    const { tables: read, equalities, entered } = new SqlReading(stmt, tables);
    const ofYouths = read.filter(({ table }) => withYouth.has(table ?? ''));
    const paths: string[] = [];
    for (const anyhow = [...entered]; ;) {
      const known = knownColumns(equalities, anyhow);
      const left = ofYouths.filter((relation) => !known(relation).has(youthOf(relation)));
      const [first] = left.toSorted(
        (one, other) => rank(one, left, equalities, known) - rank(other, left, equalities, known),
      );
      if (first === undefined) return paths;
      paths.push(`${first.table ?? ''} ${askedBy(first, known, equalities)}`);
      anyhow.push([first, youthOf(first)]);
    }
  });
}

/** What is asked by the youth of another comes last, and what is asked by nothing before it. */
function rank(relation: Relation, left: readonly Relation[], equalities: readonly Equality[], known: Known): number {
  const before = left.slice(0, left.indexOf(relation));
  const isAfterOther = equalities
    .flatMap(saidOf)
    .some(
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
function askedBy(relation: Relation, known: Known, equalities: readonly Equality[]): string {
  const said = equalities.flatMap(saidOf).filter(([column]) => column.relation === relation);
  const ofYouth = said.filter(([{ column }]) => column === youthOf(relation)).flatMap(([, value]) => columnsIn(value));
  const columns = said.map(([{ column }]) => column);
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
