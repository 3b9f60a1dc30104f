import type { DataSource, ObjectLiteral } from 'typeorm';
import type { Query } from '../persistence/query';
import { selectOf, type AnyRowSource, type Select } from './row-source';

/** What is read of one source: ids, and for each the organisation and category that it is open for. */
export interface Read {
  readonly source: AnyRowSource;
  readonly asked: readonly {
    readonly id: string;
    readonly organisationId: string | null;
    readonly category: string | null;
  }[];
}

/** Reads any number of sources in one round trip. A round trip costs more than the rows: a picture has many sources and few rows. */
export type RowReader = (reads: readonly Read[]) => Promise<readonly (readonly ObjectLiteral[] | Error)[]>;

/** What a reader reads with. */
export interface RowReaderDeps {
  readonly dataSource: DataSource;
  readonly query: Query;
  /** All that may be read. A source whose columns are not there keeps the service from starting. */
  readonly rowSources: readonly AnyRowSource[];
}

/** Makes the reader of a service. A statement is made once for each set of sources that is asked for together. */
export function createRowReader({ dataSource, query, rowSources }: RowReaderDeps): RowReader {
  const selects = new Map<unknown, Select>(rowSources.map((source) => [source, selectOf(dataSource, source)]));
  const statements = new Map<string, { readonly name: string; readonly text: string }>();

  function selectFor(source: AnyRowSource): Select {
    const select = selects.get(source);
    if (select === undefined) throw new TypeError(`no manifest names the row source by \`${source.by}\``);
    return select;
  }

  function statementFor(parts: readonly Select[]): { readonly name: string; readonly text: string } {
    const key = parts.map(({ name }) => name).join('+');
    const known = statements.get(key) ?? {
      name: `rows-${statements.size}`,
      text: `select ${parts.map(asJson).join(',\n')}`,
    };
    statements.set(key, known);
    return known;
  }

  async function readTogether(reads: readonly Read[]): Promise<readonly (readonly ObjectLiteral[])[]> {
    // In one order whatever the order of the fields: a set of sources is one statement, however an operation writes it.
    const sorted = reads
      .map((read, n) => ({ n, asked: read.asked, select: selectFor(read.source) }))
      .sort((one, other) => (one.select.name < other.select.name ? -1 : 1));
    const parts = sorted.map(({ select }) => select);
    const { name, text } = statementFor(parts);
    const values = sorted.flatMap(({ asked }) => [
      asked.map(({ id }) => id),
      asked.map(({ organisationId }) => organisationId),
      asked.map(({ category }) => category),
    ]);
    const [row] = await query<Readonly<Record<string, readonly ObjectLiteral[]>>>(
      name,
      text,
      values,
      parts.map((part) => part.name),
    );
    const answers = new Map(sorted.map(({ n, select }, place) => [n, select.revive(row?.[`r${place}`] ?? [])]));
    return reads.map((_read, n) => answers.get(n) ?? []);
  }

  return async (reads) => {
    try {
      return await readTogether(reads);
    } catch (cause) {
      // One source that cannot be read must not take the others with it.
      if (reads.length === 1) return [asError(cause)];
      return Promise.all(reads.map((read) => readTogether([read]).then(([rows]) => rows ?? [], asError)));
    }
  };
}

const asError = (cause: unknown): Error => (cause instanceof Error ? cause : new Error('the rows could not be read'));

/** One source's rows as one JSON value, its parameters moved behind those of the sources before it. */
function asJson({ text }: Select, place: number): string {
  const moved = text.replace(/\$(\d)/g, (_whole, number: string) => `$${place * 3 + Number(number)}`);
  return `(select coalesce(json_agg(q), '[]') from (${moved}) q) as r${place}`;
}
