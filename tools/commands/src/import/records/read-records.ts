import { createReadStream } from 'node:fs';
import { hasRepeatedName } from './find-repeated-name';
import { RecordFault, UnreadableRecord } from './record-fault';
import { splitRecords, type RecordLimits } from './split-records';

/** An object of a file, with the line that it begins on. */
export interface JsonRecord {
  readonly line: number;
  readonly value: Readonly<Record<string, unknown>>;
  /** Its bytes as they stand, to tell a record that was imported from one that has changed. */
  readonly bytes: Buffer;
}

/** A mebibyte holds some thousands of events; sixteen levels are twice what the formats have. */
export const USUAL_LIMITS: RecordLimits = { mostBytes: 1024 * 1024, mostDepth: 16 };

/**
 * Reads a file of JSON objects, one at a time.
 * @throws UnreadableRecord at what cannot be read on
 */
export async function* readRecords(file: string, limits: RecordLimits): AsyncGenerator<JsonRecord> {
  let isEmpty = true;
  for await (const { line, bytes } of splitRecords(createReadStream(file), limits)) {
    isEmpty = false;
    yield { line, value: objectIn(line, bytes), bytes };
  }
  if (isEmpty) throw new UnreadableRecord(1, RecordFault.FILE_EMPTY);
}

function objectIn(line: number, bytes: Buffer): JsonRecord['value'] {
  const text = textIn(line, bytes);
  let value: JsonRecord['value'];
  try {
    value = JSON.parse(text) as JsonRecord['value'];
  } catch {
    throw new UnreadableRecord(line, RecordFault.NOT_JSON);
  }
  if (hasRepeatedName(text)) throw new UnreadableRecord(line, RecordFault.NAME_TWICE);
  return value;
}

function textIn(line: number, bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadableRecord(line, RecordFault.NOT_UTF8);
  }
}
