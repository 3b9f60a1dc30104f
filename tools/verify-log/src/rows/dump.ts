import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { finished } from 'node:stream/promises';
import type { Row } from './row';
import { isRow } from './row-shapes';

/** Members that are bytes: base64 in a dump. */
const BYTES: ReadonlySet<string> = new Set(['commitment', 'committed', 'salt', 'root', 'hashes']);

/** A row as a line of a dump: JSON, and bytes in base64. */
export const lineOf = (row: Row): string =>
  JSON.stringify(Object.fromEntries(Object.entries(row).map(([name, value]) => [name, encoded(value)])));

const encoded = (value: unknown): unknown => (Buffer.isBuffer(value) ? value.toString('base64') : value);

/** The row of a line; null where it is none. */
export function rowOf(line: string): Row | null {
  const read = membersOf(line);
  if (read === null) return null;
  const row = Object.fromEntries(Object.entries(read).map(([name, value]) => [name, decoded(name, value)]));
  return isRow(row) ? (row as unknown as Row) : null;
}

function membersOf(line: string): object | null {
  try {
    const read: unknown = JSON.parse(line);
    return typeof read === 'object' ? read : null;
  } catch {
    return null;
  }
}

const decoded = (name: string, value: unknown): unknown =>
  BYTES.has(name) && typeof value === 'string' ? Buffer.from(value, 'base64') : value;

/** A dump that cannot be read further. */
export class UnreadableDump extends Error {
  override readonly name = 'UnreadableDump';

  constructor(readonly line: number) {
    super(`line ${line} of the dump cannot be read`);
  }
}

/**
 * Reads a dump line by line.
 * @throws UnreadableDump with the number of the line that is no row
 */
export async function* readDump(file: string): AsyncGenerator<Row> {
  let line = 0;
  for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    line += 1;
    const row = rowOf(text);
    if (row === null) throw new UnreadableDump(line);
    yield row;
  }
}

/**
 * Hands rows on, and writes each to a new file on the way. Only its owner may read it: it holds what the log says, and the salts.
 * @throws where there is a file of the name
 */
export async function* keepDump(rows: AsyncIterable<Row>, file: string): AsyncGenerator<Row> {
  const target = createWriteStream(file, { mode: 0o600, flags: 'wx' });
  await once(target, 'open');
  for await (const row of rows) {
    if (!target.write(`${lineOf(row)}\n`)) await once(target, 'drain');
    yield row;
  }
  target.end();
  await finished(target);
}
