import { parseVerifierKey, SignatureType, type VerifierKey } from '@brobygger/transparency-log';

/** The logs that a witness looks at: the keys by which each signs, by its origin. */
export type WitnessedLogs = ReadonlyMap<string, readonly VerifierKey[]>;

/** A line that names no log. Its message says which, and why, and never what stands in it. */
export class LogLineFault extends Error {}

/**
 * Reads a line for each key of a log: its origin, a space, and its verifier key. An origin that stands in two lines has two keys,
 * as while one is changed for another.
 * @throws LogLineFault
 */
export function parseLogs(text: string): WitnessedLogs {
  const logs = new Map<string, VerifierKey[]>();
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const { origin, key } = parseLine(line.trim(), at + 1);
    logs.set(origin, [...(logs.get(origin) ?? []), key]);
  }
  if (logs.size === 0) throw new LogLineFault('names no log');
  return logs;
}

function parseLine(line: string, number: number): { readonly origin: string; readonly key: VerifierKey } {
  const space = line.lastIndexOf(' ');
  if (space < 1) throw new LogLineFault(`line ${number} is no origin and verifier key`);
  const read = parseVerifierKey(line.slice(space + 1));
  if (!read.ok) throw new LogLineFault(`line ${number} has no verifier key: ${WHY[read.reason]}`);
  if (read.value.type !== SignatureType.ED25519) throw new LogLineFault(`line ${number} has the key of a witness`);
  return { origin: line.slice(0, space).trim(), key: read.value };
}

const WHY = {
  MALFORMED_KEY: 'it is malformed',
  UNKNOWN_KEY_TYPE: 'its type is not known',
  WRONG_KEY_ID: 'its id is not that of its name and key',
} as const;
