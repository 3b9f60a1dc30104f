/** A row of the file, as it was written: the line that it begins on, and the input of the mutation by path. */
export interface Row {
  readonly line: number;
  /** A whole input of a JSON line; texts by dotted path of a CSV row. `null` for a line that is neither. */
  readonly said: Readonly<Record<string, unknown>> | null;
}

/** What a file holds. */
export interface Rows {
  readonly form: 'CSV' | 'JSON_LINES';
  /** The paths that the heading names, in a CSV file. */
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

/** Reads CSV, with commas or semicolons and one heading, or JSON lines, where the first line begins with a brace. */
export function readRows(text: string): Rows {
  const content = text.replace(/^\uFEFF/, '');
  return content.trimStart().startsWith('{') ? readJsonLines(content) : readCsv(content);
}

function readJsonLines(content: string): Rows {
  const rows = content.split('\n').flatMap((text, n): readonly Row[] => {
    return text.trim() === '' ? [] : [{ line: n + 1, said: objectIn(text) }];
  });
  return { form: 'JSON_LINES', columns: [], rows };
}

function objectIn(text: string): Row['said'] {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Row['said']) : null;
  } catch {
    return null;
  }
}

function readCsv(content: string): Rows {
  const heading = content.slice(0, content.search(/\r?\n|$/));
  const [columns, ...records] = recordsIn(content, heading.includes(';') ? ';' : ',');
  const names = (columns?.cells ?? []).map((name) => name.trim());
  const rows = records
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
    .map(({ line, cells }): Row => {
      if (cells.length !== names.length) return { line, said: null };
      const filled = names.map((name, n) => [name, (cells[n] ?? '').trim()] as const).filter(([, cell]) => cell !== '');
      return { line, said: Object.fromEntries(filled) };
    });
  return { form: 'CSV', columns: names, rows };
}

interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/** The records of RFC 4180: a cell in quotes may hold the delimiter, line breaks, and a quote written twice. */
function recordsIn(content: string, delimiter: string): readonly CsvRecord[] {
  const records: CsvRecord[] = [];
  let [cells, cell, isQuoted, line, startedOn] = [[] as string[], '', false, 1, 1];
  const endRecord = (): void => {
    records.push({ line: startedOn, cells: [...cells, cell] });
    [cells, cell, startedOn] = [[], '', line + 1];
  };
  for (let n = 0; n < content.length; n += 1) {
    const sign = content.charAt(n);
    if (isQuoted && sign === '"' && content.charAt(n + 1) === '"') {
      cell += sign;
      n += 1;
    } else if (sign === '"' && (isQuoted || cell === '')) isQuoted = !isQuoted;
    else if (isQuoted) cell += sign;
    else if (sign === delimiter) [cells, cell] = [[...cells, cell], ''];
    else if (sign === '\n') endRecord();
    else if (sign !== '\r') cell += sign;
    if (sign === '\n') line += 1;
  }
  if (cell !== '' || cells.length > 0) endRecord();
  return records;
}
