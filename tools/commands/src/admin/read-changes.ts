import { isMalformed, parseChange, type Change } from '@brobygger/platform/administration';

/** A change with the line that says it; a command's own words are line 1. */
export interface NumberedChange {
  readonly line: number;
  readonly change: Change;
}

/** A line that says no change: what is wrong, and where in it. */
export interface Fault {
  readonly line: number;
  readonly code: 'LINE_MALFORMED';
  readonly path: string;
  readonly message: string;
}

/** What the lines say, and which say nothing that can be done. */
export interface ReadChanges {
  readonly changes: readonly NumberedChange[];
  readonly faults: readonly Fault[];
}

/** Reads a file of JSON lines, a change a line. Empty lines are passed over. */
export function readLines(text: string): ReadChanges {
  const read = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .flatMap((source, n) => (source.trim() === '' ? [] : [readLine(source, n + 1)]));
  return {
    changes: read.filter((each) => 'change' in each),
    faults: read.filter((each): each is Fault => !('change' in each)),
  };
}

function readLine(source: string, line: number): NumberedChange | Fault {
  let said: unknown;
  try {
    said = JSON.parse(source);
  } catch {
    return { line, code: 'LINE_MALFORMED', path: '', message: 'this line is no JSON' };
  }
  return readChange(said, line);
}

/** Reads one change. */
export function readChange(said: unknown, line = 1): NumberedChange | Fault {
  const change = parseChange(said);
  return isMalformed(change)
    ? { line, code: 'LINE_MALFORMED', path: change.path, message: change.message }
    : { line, change };
}

/** What each command sets, by its word. */
export const KIND_OF: Readonly<Record<string, Change['kind']>> = {
  organisation: 'organisation',
  unit: 'municipalUnit',
  issuer: 'issuer',
  'end-issuer': 'endIssuer',
  member: 'membership',
  'end-member': 'endMembership',
};

/** Reads a change from words: `organisation --number 310000213 --name "NAV Østbyen" …`; `null` when they are none. */
export function readWords([word = '', ...words]: readonly string[]): NumberedChange | Fault | null {
  const kind = Object.hasOwn(KIND_OF, word) ? KIND_OF[word] : undefined;
  if (kind === undefined || words.length % 2 !== 0) return null;
  const said: Record<string, unknown> = {};
  for (let n = 0; n < words.length; n += 2) {
    const [name = '', value = ''] = words.slice(n, n + 2);
    if (!/^--[a-z-]+$/.test(name)) return null;
    const key = name.slice(2).replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
    if (Object.hasOwn(said, key)) return null;
    said[key] = key === 'algorithms' ? value.split(',') : value;
  }
  return readChange({ [kind]: said });
}
