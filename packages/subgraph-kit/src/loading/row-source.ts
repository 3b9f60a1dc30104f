import type { DataCategory } from '@brobygger/domain';
import type { DataSource, EntityTarget, ObjectLiteral } from 'typeorm';

/** Rows that are each of a category of their own. */
export interface RowCategory<Property extends string> {
  readonly property: Property;
  /** The list's category first, without which none is read, unless each row stands alone as its label says. */
  readonly anyOf: readonly DataCategory[];
  readonly eachAlone?: true;
}

/** How the rows of one entity are read for many keys in one statement. */
export interface RowSource<Row extends ObjectLiteral> {
  readonly entity: EntityTarget<Row>;
  /** The property that the rows are asked by: `youthId`, or a parent's id. */
  readonly by: keyof Row & string;
  /**
   * The category that the rows need, or the property that holds each row's own, the list's category first. Absent below
   * an already released parent.
   */
  readonly category?: DataCategory | RowCategory<keyof Row & string>;
  /** The rows are the youth's own: no organisation has them as its own, so that they are read where those of all are, and else not. */
  readonly isOfNoOrganisation?: true;
  /** The properties that are read, where the category opens less than the whole row; `by` is among them. Absent, all are. */
  readonly only?: readonly (keyof Row & string)[];
  /** The property that is null in every row that stands: a row in which it is not was corrected away, and is not read. */
  readonly standsWithout?: keyof Row & string;
  readonly orderBy: { readonly property: keyof Row & string; readonly direction: 'ASC' | 'DESC' };
  /** The rows that they stand below, with which they are read where the operation asks for them. */
  readonly below?: Below;
}

/** Where rows stand below others whose label they inherit. */
export interface Below {
  readonly parent: AnyRowSource;
  /** The property of the parent that the rows are asked by. */
  readonly key: string;
  /** The field that shows them, as `Type.field`. */
  readonly shownAs: string;
}

/** A row source of whatever entity. */
export type AnyRowSource = RowSource<ObjectLiteral>;

/** Names a row source; written once beside its entity. */
export const rowsOf = <Row extends ObjectLiteral>(source: RowSource<Row>): RowSource<Row> => source;

/** Says of rows that they stand below others: below which, by which of their properties, and which field shows them. */
export const below = <Parent extends ObjectLiteral>(
  parent: RowSource<Parent>,
  key: keyof Parent & string,
  shownAs: string,
): Below => ({ parent: parent as unknown as AnyRowSource, key, shownAs });

/** The cells that a select gave: the numbers of the requests, and then each column. A column with nothing in it is null. */
export type Cells = readonly (readonly unknown[] | null)[];

/**
 * The select of a row source: of each request the rows that are for it, in their order. Its parameters are $1–$4: requests, ids,
 * organisations, categories; and $5 how many rows at most, where it is bounded. It gives the column `#` and those that are named.
 */
export interface Select {
  readonly name: string;
  readonly text: string;
  readonly parameters: number;
  readonly columns: readonly string[];
  /** Makes rows of cells, by the request that they are for. Moments are dates again. */
  readonly rowsIn: (cells: Cells) => ReadonlyMap<number, readonly ObjectLiteral[]>;
}

/** The select of a row source, made from the entity's own mapping. */
export function selectOf<Row extends ObjectLiteral>(dataSource: DataSource, source: RowSource<Row>): Select {
  const rows = mappingOf(dataSource, source, 't');
  return selectFrom(rows, `"${rows.table}" t where ${rows.isAskedFor}${rows.stands}`);
}

/** The same, of the first rows alone: so many of each id and category. */
export function selectFirst(dataSource: DataSource, source: AnyRowSource): Select {
  const rows = mappingOf(dataSource, source, 't');
  const from = `"${rows.table}" t where ${rows.isAskedFor}${rows.stands} order by ${rows.order} limit w.most`;
  return selectFrom(rows, from, true);
}

/** The select of the rows that stand below released parents: asked for as the parents are, and joined to them. */
export function selectBelow(dataSource: DataSource, source: AnyRowSource, { parent, key }: Below): Select {
  const rows = mappingOf(dataSource, source, 't');
  const above = mappingOf(dataSource, parent, 'p');
  const join = `"${above.table}" p join "${rows.table}" t on ${rows.column(source.by)} = ${above.column(key)}`;
  return selectFrom(rows, `${join} where ${above.isAskedFor}${above.stands}${rows.stands}`);
}

function mappingOf<Row extends ObjectLiteral>(dataSource: DataSource, source: RowSource<Row>, alias: string) {
  const metadata = dataSource.getMetadata(source.entity);
  const column = (property: string): string => {
    const found = metadata.findColumnWithPropertyName(property);
    if (found === undefined) throw new TypeError(`no column \`${property}\` in \`${metadata.tableName}\``);
    return `${alias}."${found.databaseName}"`;
  };
  const only: readonly string[] | undefined = source.only;
  if (only?.includes(source.by) === false) {
    throw new TypeError(`\`${source.by}\` is not read of \`${metadata.tableName}\``);
  }
  const isOwn = (): string =>
    source.isOfNoOrganisation === true
      ? 'w.organisation_id is null'
      : `(w.organisation_id is null or ${column('organisationId')} = w.organisation_id)`;
  const own = source.category === undefined ? '' : ` and ${isOwn()}`;
  const row = typeof source.category === 'object' ? ` and ${column(source.category.property)} = w.category` : '';
  const { property, direction } = source.orderBy;
  return {
    table: metadata.tableName,
    name: `${metadata.tableName}-by-${source.by}`,
    column,
    // A column that the entity keeps out of reads (`select: false`) is not read here either.
    read: metadata.columns.filter(
      ({ isSelect, propertyName }) => isSelect && (only === undefined || only.includes(propertyName)),
    ),
    isAskedFor: `${column(source.by)} = w.id${own}${row}`,
    stands: source.standsWithout === undefined ? '' : ` and ${column(source.standsWithout)} is null`,
    order: `${column(property)} ${direction}, ${column('id')} ${direction}`,
  };
}

/** Fenced off, so that the rows of each id come by the index whatever the planner thinks of the number of ids or of a small table. */
function selectFrom(
  { name, read, column, order }: ReturnType<typeof mappingOf>,
  from: string,
  isBounded = false,
): Select {
  const columns = read.map(({ propertyName }) => `${column(propertyName)} as "${propertyName}"`).join(', ');
  const cells = read.map(({ propertyName, type }) => ({ property: propertyName, isMoment: type === 'timestamptz' }));
  return {
    name,
    text: `select w.n as "#", ${columns}
from unnest($1::int[], $2::uuid[], $3::uuid[], $4::text[]${isBounded ? ', $5::int[]' : ''})
  as w(n, id, organisation_id, category${isBounded ? ', most' : ''})
cross join lateral (select t.* from ${from} offset 0) t order by w.n, ${order}`,
    parameters: isBounded ? 5 : 4,
    columns: cells.map(({ property }) => property),
    rowsIn([numbers, ...values]) {
      const rows = new Map<number, ObjectLiteral[]>();
      (numbers ?? []).forEach((n, place) => {
        const row: ObjectLiteral = {};
        cells.forEach(({ property, isMoment }, column) => {
          const value = values[column]?.[place] ?? null;
          row[property] = isMoment ? dateOf(value) : value;
        });
        const known = rows.get(n as number);
        if (known === undefined) rows.set(n as number, [row]);
        else known.push(row);
      });
      return rows;
    },
  };
}

const dateOf = (moment: unknown): Date | null => (typeof moment === 'string' ? new Date(moment) : null);
