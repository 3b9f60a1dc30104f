import { RecordFault, UnreadableRecord } from './record-fault';

/** An object as it stands in the file: its bytes, and the line that it begins on. */
export interface RawRecord {
  readonly line: number;
  readonly bytes: Buffer;
}

/** How large and deep a record may be. */
export interface RecordLimits {
  readonly mostBytes: number;
  readonly mostDepth: number;
}

const [QUOTE, BACKSLASH, NEWLINE] = [0x22, 0x5c, 0x0a];
const [OPEN_OBJECT, OPEN_LIST, CLOSE_OBJECT, CLOSE_LIST] = [0x7b, 0x5b, 0x7d, 0x5d];
const LAST_OF_ASCII = 0x7f;
const BETWEEN = new Set([0x20, 0x09, 0x0d, NEWLINE]);
/** The mark that some programs begin a file of UTF-8 with. */
const MARK = Buffer.from('\uFEFF');

/**
 * The objects of a stream, one after the other, with white space alone between them: a file of one object, however it is broken into
 * lines, and a file of one on each line. No more than one of them is held, and of that no more than may be.
 * @throws UnreadableRecord at what cannot be read on
 */
export async function* splitRecords(
  stream: AsyncIterable<Buffer>,
  { mostBytes, mostDepth }: RecordLimits,
): AsyncGenerator<RawRecord> {
  let [depth, line, startedOn, size] = [0, 1, 1, 0];
  let [isInString, isEscaped, isFirst] = [false, false, true];
  let parts: Buffer[] = [];
  for await (const read of stream) {
    const chunk: Buffer = isFirst && read.subarray(0, MARK.length).equals(MARK) ? read.subarray(MARK.length) : read;
    isFirst = false;
    let start = 0;
    for (let at = 0; at < chunk.length; at += 1) {
      const byte = chunk[at] as number;
      if (byte === NEWLINE) line += 1;
      if (depth === 0) {
        if (BETWEEN.has(byte)) continue;
        if (byte !== OPEN_OBJECT) {
          throw new UnreadableRecord(line, byte > LAST_OF_ASCII ? RecordFault.NOT_UTF8 : RecordFault.NOT_JSON);
        }
        [depth, start, startedOn] = [1, at, line];
      } else if (isEscaped) isEscaped = false;
      else if (isInString) {
        if (byte === BACKSLASH) isEscaped = true;
        else if (byte === QUOTE) isInString = false;
      } else if (byte === QUOTE) isInString = true;
      else if (byte === OPEN_OBJECT || byte === OPEN_LIST) {
        depth += 1;
        if (depth > mostDepth) throw new UnreadableRecord(startedOn, RecordFault.RECORD_TOO_DEEP);
      } else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) depth -= 1;
      if (size + at - start >= mostBytes) throw new UnreadableRecord(startedOn, RecordFault.RECORD_TOO_LARGE);
      if (depth === 0) {
        yield { line: startedOn, bytes: Buffer.concat([...parts, chunk.subarray(start, at + 1)]) };
        [parts, size] = [[], 0];
      }
    }
    if (depth > 0) {
      parts.push(Buffer.from(chunk.subarray(start)));
      size += chunk.length - start;
    }
  }
  if (depth > 0) throw new UnreadableRecord(startedOn, RecordFault.TRUNCATED);
}
