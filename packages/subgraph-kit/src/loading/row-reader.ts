import type { DataSource, ObjectLiteral } from 'typeorm';
import { createSharedStatements, type AskTogether } from '../persistence/shared-statements';
import type { Measure } from '../measuring/measure';
import type { Query } from '../persistence/query';
import { selectBelow, selectFirst, selectOf, type AnyRowSource, type Cells, type Select } from './row-source';

/** What is read of one source: ids, and for each the organisation and category that it is open for. */
export interface Read {
  readonly source: AnyRowSource;
  /** Whether it is asked for as its parent is, by what was released of that, and comes with it. */
  readonly isWithParent?: boolean;
  /** How many of the first rows of each id and category; absent or null, all. */
  readonly most?: number | null;
  readonly asked: readonly {
    readonly id: string;
    readonly organisationId: string | null;
    readonly category: string | null;
  }[];
}

/** Reads any number of sources in one round trip. A round trip costs more than the rows: a picture has many sources and few rows. */
export type RowReader = AskTogether<Read, readonly ObjectLiteral[]>;

/** What a reader reads with. */
export interface RowReaderDeps {
  readonly dataSource: DataSource;
  readonly query: Query;
  /** All that may be read. A source whose columns are not there keeps the service from starting. */
  readonly rowSources: readonly AnyRowSource[];
  readonly measure?: Measure | undefined;
}

/** So many sets of sources have a prepared statement of their own. An operation can ask for any set, and each is kept per connection. */
const MOST_PREPARED = 100;

/**
 * Makes the reader of a service. What concurrent requests ask for goes as one statement, which says of each row for which of them it is:
 * rows are handed to the request that asked and was released them, and to no other, also where two ask for the same.
 */
export function createRowReader({ dataSource, query, rowSources, measure }: RowReaderDeps): RowReader {
  const selects = new Map<unknown, Numbered>(
    rowSources.map((source, n) => [source, { number: 3 * n, ...selectOf(dataSource, source) }]),
  );
  const selectsBelow = new Map<unknown, Numbered>(
    rowSources.flatMap((source, n) =>
      source.below === undefined
        ? []
        : [[source, { number: 3 * n + 1, ...selectBelow(dataSource, source, source.below) }]],
    ),
  );
  const selectsFirst = new Map<unknown, Numbered>(
    rowSources.map((source, n) => [source, { number: 3 * n + 2, ...selectFirst(dataSource, source) }]),
  );
  const statements = new Map<string, { readonly name: string; readonly text: string }>();

  function selectFor({ source, isWithParent, most = null }: Read): Numbered {
    const kind = most !== null ? selectsFirst : isWithParent === true ? selectsBelow : selects;
    const select = kind.get(source);
    if (select === undefined) throw new TypeError(`no manifest names the row source by \`${source.by}\``);
    return select;
  }

  function statementFor(parts: readonly Numbered[]): { readonly name: string; readonly text: string } {
    const key = parts.map(({ number }) => number).join('+');
    const known = statements.get(key);
    if (known !== undefined) return known;
    const text = `select ${parts.map((part, place) => asJson(part, place, parametersBefore(parts, place))).join(',\n')}`;
    // Without a name it is planned anew each time, and kept nowhere.
    if (statements.size >= MOST_PREPARED) return { name: '', text };
    const made = { name: `rows-${statements.size}`, text };
    statements.set(key, made);
    return made;
  }

  /** The rows of each read, of whatever requests. */
  async function readAll(reads: readonly Read[]): Promise<readonly (readonly ObjectLiteral[])[]> {
    const tuplesOf = new Map<Numbered, Tuple[]>();
    reads.forEach((read, n) => {
      const select = selectFor(read);
      const tuples = tuplesOf.get(select) ?? [];
      for (const each of read.asked) tuples.push({ n, ...each, most: read.most ?? null });
      tuplesOf.set(select, tuples);
    });
    // In one order whatever the order of the fields: a set of sources is one statement, however operations write it.
    const sorted = [...tuplesOf].sort(([one], [other]) => one.number - other.number);
    const parts = sorted.map(([select]) => select);
    const { name, text } = statementFor(parts);
    const values = sorted.flatMap(([{ parameters }, tuples]) => [
      tuples.map(({ n }) => n),
      tuples.map(({ id }) => id),
      tuples.map(({ organisationId }) => organisationId),
      tuples.map(({ category }) => category),
      ...(parameters === 5 ? [tuples.map(({ most }) => most)] : []),
    ]);
    const [row] = await query<Readonly<Record<string, Cells>>>(
      name,
      text,
      values,
      parts.map((part) => part.name),
    );
    const rowsOf = new Map(parts.map((select, place) => [select, select.rowsIn(row?.[`r${place}`] ?? [])]));
    return reads.map((read, n) => rowsOf.get(selectFor(read))?.get(n) ?? []);
  }

  return createSharedStatements(readAll, measure?.queue('rows'));
}

/** A select by its place among those of the service: two may be of one table and one key. */
interface Numbered extends Select {
  readonly number: number;
}

interface Tuple {
  /** The read that it is of, by its place in the statement. */
  readonly n: number;
  readonly id: string;
  readonly organisationId: string | null;
  readonly category: string | null;
  readonly most: number | null;
}

const parametersBefore = (parts: readonly Select[], place: number): number =>
  parts.slice(0, place).reduce((sum, { parameters }) => sum + parameters, 0);

/** One source's rows as one JSON value, column by column; its parameters moved behind those of the sources before it. */
function asJson({ text, columns }: Select, place: number, before: number): string {
  const moved = text.replace(/\$(\d)/g, (_whole, number: string) => `$${before + Number(number)}`);
  const cells = ['#', ...columns].map((name) => `json_agg(q."${name}")`);
  return `(select json_build_array(${cells.join(', ')}) from (${moved}) q) as r${place}`;
}
