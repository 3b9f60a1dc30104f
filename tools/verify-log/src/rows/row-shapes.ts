import type { Row } from './row';

type Shape = (value: unknown) => boolean;

const text: Shape = (value) => typeof value === 'string';
const count: Shape = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
const bytes: Shape = (value) => Buffer.isBuffer(value);
const flag: Shape = (value) => typeof value === 'boolean';
const members: Shape = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const orNull =
  (shape: Shape): Shape =>
  (value) =>
    value === null || shape(value);
const list =
  (shape: Shape): Shape =>
  (value) =>
    Array.isArray(value) && value.every(shape);

/** What each row must have, so that nothing is read that is not there. */
const SHAPES: Readonly<Record<Row['row'], Readonly<Record<string, Shape>>>> = {
  start: { form: text, at: text },
  origin: { origin: count, name: text, follows: orNull(text) },
  leaf: {
    origin: count,
    index: count,
    kind: text,
    commitment: bytes,
    committed: orNull(bytes),
    places: list(orNull(text)),
    salt: orNull(bytes),
    content: orNull(members),
    isDeleted: flag,
  },
  checkpoint: { origin: count, size: count, root: bytes, at: text, note: orNull(text) },
  tile: { origin: count, level: count, index: count, hashes: bytes },
  outside: { why: text, table: text, place: text, since: text },
  end: { rows: count },
};

/** Whether something read from a dump is a row. */
export function isRow(read: Readonly<Record<string, unknown>>): boolean {
  const { row } = read;
  if (typeof row !== 'string' || !Object.hasOwn(SHAPES, row)) return false;
  return Object.entries(SHAPES[row as Row['row']]).every(([name, shape]) => shape(read[name]));
}
