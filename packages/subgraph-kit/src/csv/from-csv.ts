import { CsvError, parse } from 'csv-parse/sync';

/** Why a text is no table of the columns; `line` is counted from one. */
export interface CsvFault {
  readonly line: number;
  readonly message: string;
}

/** A row by the names of its columns; what a row leaves out is empty. */
export type CsvRow<Column extends string> = Readonly<Record<Column, string>> & { readonly line: number };

/** A record as the library tells it where it is asked for lines too, which its types do not know. */
interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/**
 * Reads CSV (RFC 4180) under a line of column names, in any order, of which some must be there; with semicolons too, as spreadsheets save
 * it where the comma is the decimal sign. A cell is trimmed, and nothing of it is said in a fault.
 */
export function fromCsv<Column extends string>(
  text: string,
  { columns, needed }: { readonly columns: readonly Column[]; readonly needed: readonly Column[] },
): readonly CsvRow<Column>[] | CsvFault {
  let records: readonly { readonly record: readonly string[]; readonly info: { readonly lines: number } }[];
  try {
    const delimiter = /^[^\r\n,]*;/.test(text) ? ';' : ',';
    records = parse(text, {
      delimiter,
      bom: true,
      info: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as readonly Parsed[];
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    const { lines } = cause as { readonly lines?: unknown };
    return { line: typeof lines === 'number' ? lines : 1, message: 'is no CSV from there on' };
  }
  const [head, ...rows] = records;
  const names = head?.record ?? [];
  const known: ReadonlySet<string> = new Set(columns);
  const unknown = names.findIndex((name) => !known.has(name));
  if (unknown >= 0) return { line: 1, message: `names a column ${unknown + 1} that there is not` };
  if (new Set(names).size < names.length) return { line: 1, message: 'names a column twice' };
  const missing = needed.filter((name) => !names.includes(name));
  if (missing.length > 0) return { line: 1, message: `does not name ${missing.join(', ')}` };
  const empty = Object.fromEntries(columns.map((column) => [column, ''])) as Record<Column, string>;
  return rows.map(({ record, info }) => ({
    ...empty,
    ...(Object.fromEntries(names.map((name, n) => [name, record[n] ?? ''])) as Partial<Record<Column, string>>),
    line: info.lines,
  }));
}
