import { PersonIdentifier } from '@brobygger/domain';
import { coerceInputValue } from 'graphql';
import { inputOf, pathsOf, type Beginning } from './beginnings';
import type { Rows } from './read-rows';

/** Why a row is refused before anything is sent. */
export const RowFault = {
  /** The heading names what the mutation does not take, or one path twice. */
  COLUMN_UNKNOWN: 'COLUMN_UNKNOWN',
  /** It is no row of the file's form, or a value is none that the mutation takes, or one is missing. */
  ROW_MALFORMED: 'ROW_MALFORMED',
  /** It is no national identity number, D-number or DUF number. */
  IDENTIFIER_MALFORMED: 'IDENTIFIER_MALFORMED',
  /** A ground of this kind names a record. */
  GROUND_WITHOUT_REFERENCE: 'GROUND_WITHOUT_REFERENCE',
  /** The person has an earlier row. */
  PERSON_TWICE: 'PERSON_TWICE',
  /** There is no row. */
  FILE_EMPTY: 'FILE_EMPTY',
  TOO_MANY_ROWS: 'TOO_MANY_ROWS',
} as const;
export type RowFault = (typeof RowFault)[keyof typeof RowFault];

/** A fault by its line, and where in the row; never what stands there. */
export interface Fault {
  readonly line: number;
  readonly code: RowFault;
  readonly path?: string;
}

/** A row that can be sent. */
export interface Sendable {
  readonly line: number;
  readonly input: Readonly<Record<string, unknown>>;
}

export const MOST_ROWS = 20_000;

/** Everything that is wrong with the file, or, where nothing is, its rows. */
export function checkRows(
  { form, columns, rows }: Rows,
  { input: type }: Beginning,
): { readonly faults: readonly Fault[]; readonly sendable: readonly Sendable[] } {
  if (rows.length === 0) return { faults: [{ line: 1, code: RowFault.FILE_EMPTY }], sendable: [] };
  if (rows.length > MOST_ROWS) {
    return { faults: [{ line: rows[MOST_ROWS]?.line ?? 1, code: RowFault.TOO_MANY_ROWS }], sendable: [] };
  }
  const paths = pathsOf(type).filter((path) => !OURS.includes(path));
  const unknown = columns.filter((name, n) => !paths.includes(name) || columns.indexOf(name) !== n);
  const faults: Fault[] = unknown.map((path) => ({ line: 1, code: RowFault.COLUMN_UNKNOWN, path }));
  const sendable: Sendable[] = [];
  const seen = new Set<string>();
  for (const { line, said } of unknown.length > 0 ? [] : rows) {
    const input = said === null ? null : form === 'CSV' ? inputOf(type, said) : said;
    const found = input === null ? [{ code: RowFault.ROW_MALFORMED }] : faultsOf(type, input);
    const number = input === null ? null : numberOf(input);
    if (found.length === 0 && number !== null && seen.has(number)) {
      found.push({ code: RowFault.PERSON_TWICE, path: 'identifier' });
    }
    if (number !== null) seen.add(number);
    faults.push(...found.map((fault) => ({ line, ...fault })));
    if (input !== null) sendable.push({ line, input: { ...input, unlessServed: true } });
  }
  return { faults, sendable: faults.length > 0 ? [] : sendable };
}

/** What no row says: whom it is for it says by a number, and that nothing is begun twice is the command's. */
const OURS: readonly string[] = ['youthId', 'unlessServed'];

function faultsOf(type: Beginning['input'], input: Readonly<Record<string, unknown>>): Omit<Fault, 'line'>[] {
  const faults: Omit<Fault, 'line'>[] = OURS.filter((path) => path in input).map((path) => ({
    code: RowFault.ROW_MALFORMED,
    path,
  }));
  coerceInputValue(input, type, (path) => {
    faults.push({ code: RowFault.ROW_MALFORMED, ...(path.length === 0 ? {} : { path: path.join('.') }) });
  });
  if (faults.length > 0) return faults;
  if (numberOf(input) === null) faults.push({ code: RowFault.IDENTIFIER_MALFORMED, path: 'identifier' });
  const { kind, reference } = input['ground'] as { readonly kind: string; readonly reference?: string | null };
  if (kind !== WITHOUT_RECORD && (reference ?? '').trim() === '') {
    faults.push({ code: RowFault.GROUND_WITHOUT_REFERENCE, path: 'ground.reference' });
  }
  return faults;
}

/** The one ground that rests on no record. */
const WITHOUT_RECORD = 'OWN_WISH';

function numberOf({ identifier }: Readonly<Record<string, unknown>>): string | null {
  const text = typeof identifier === 'string' ? identifier.replaceAll(/\s/g, '') : '';
  return PersonIdentifier.parse(text)?.reveal() ?? null;
}
