import type { DataCategory } from '@brobygger/domain';
import type { DataSource, EntityTarget, ObjectLiteral } from 'typeorm';

/** How the rows of one entity are read for many keys in one statement. */
export interface RowSource<Row extends ObjectLiteral> {
  readonly entity: EntityTarget<Row>;
  /** The property that the rows are asked by: `youthId`, or a parent's id. */
  readonly by: keyof Row & string;
  /**
   * The category that the rows need, or the property that holds each row's own, the list's category first. Absent below
   * an already released parent.
   */
  readonly category?: DataCategory | { readonly property: keyof Row & string; readonly anyOf: readonly DataCategory[] };
  /** The properties that are read, where the category opens less than the whole row; `by` is among them. Absent, all are. */
  readonly only?: readonly (keyof Row & string)[];
  /** The property that is null in every row that stands: a row in which it is not was corrected away, and is not read. */
  readonly standsWithout?: keyof Row & string;
  readonly orderBy: { readonly property: keyof Row & string; readonly direction: 'ASC' | 'DESC' };
}

/** A row source of whatever entity. */
export type AnyRowSource = RowSource<ObjectLiteral>;

/** Names a row source; written once beside its entity. */
export const rowsOf = <Row extends ObjectLiteral>(source: RowSource<Row>): RowSource<Row> => source;

/**
 * The select of a row source: of each request the rows that are for it, in their order. Its parameters are $1–$4: requests, ids,
 * organisations, categories.
 */
export interface Select {
  readonly name: string;
  readonly text: string;
  /** Makes of rows that came as JSON what the entity says: moments are dates again. */
  readonly revive: (rows: readonly ObjectLiteral[]) => readonly ObjectLiteral[];
}

/** The select of a row source, made from the entity's own mapping. */
export function selectOf<Row extends ObjectLiteral>(dataSource: DataSource, source: RowSource<Row>): Select {
  const metadata = dataSource.getMetadata(source.entity);
  const column = (property: string): string => {
    const found = metadata.findColumnWithPropertyName(property);
    if (found === undefined) throw new TypeError(`no column \`${property}\` in \`${metadata.tableName}\``);
    return `t."${found.databaseName}"`;
  };
  // A column that the entity keeps out of reads (`select: false`) is not read here either.
  const only: readonly string[] | undefined = source.only;
  if (only?.includes(source.by) === false) {
    throw new TypeError(`\`${source.by}\` is not read of \`${metadata.tableName}\``);
  }
  const read = metadata.columns.filter(
    ({ isSelect, propertyName }) => isSelect && (only === undefined || only.includes(propertyName)),
  );
  const columns = read.map(({ propertyName }) => `${column(propertyName)} as "${propertyName}"`).join(', ');
  const moments = read.filter(({ type }) => type === 'timestamptz').map(({ propertyName }) => propertyName);
  const { property, direction } = source.orderBy;
  const own =
    source.category === undefined
      ? ''
      : ` and (w.organisation_id is null or ${column('organisationId')} = w.organisation_id)`;
  const row = typeof source.category === 'object' ? ` and ${column(source.category.property)} = w.category` : '';
  const stands = source.standsWithout === undefined ? '' : ` where ${column(source.standsWithout)} is null`;
  return {
    name: `${metadata.tableName}-by-${source.by}`,
    text: `select w.n, json_agg((select c from (select ${columns}) c)
  order by ${column(property)} ${direction}, t."id" ${direction}) as rows
from "${metadata.tableName}" t join unnest($1::int[], $2::uuid[], $3::uuid[], $4::text[]) as w(n, id, organisation_id, category)
on ${column(source.by)} = w.id${own}${row}${stands} group by w.n`,
    revive: (rows) =>
      moments.length === 0
        ? rows
        : rows.map((row) => ({ ...row, ...Object.fromEntries(moments.map((name) => [name, dateOf(row[name])])) })),
  };
}

const dateOf = (moment: unknown): Date | null => (typeof moment === 'string' ? new Date(moment) : null);
