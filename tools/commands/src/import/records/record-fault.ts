/** Why a file cannot be read on: by form alone, whatever its records are of. */
export const RecordFault = {
  /** A record has more bytes than `--max-record-bytes` lets one have. */
  RECORD_TOO_LARGE: 'RECORD_TOO_LARGE',
  /** Objects and lists lie deeper in one another than any format here has them. */
  RECORD_TOO_DEEP: 'RECORD_TOO_DEEP',
  /** It is not UTF-8, which JSON is in (RFC 8259, section 8.1). */
  NOT_UTF8: 'NOT_UTF8',
  /** It is no JSON, or no object. */
  NOT_JSON: 'NOT_JSON',
  /** The file ends within a record. */
  TRUNCATED: 'TRUNCATED',
  /** An object has a name twice, so that two readers could read two things. */
  NAME_TWICE: 'NAME_TWICE',
  /** There is no record. */
  FILE_EMPTY: 'FILE_EMPTY',
} as const;
export type RecordFault = (typeof RecordFault)[keyof typeof RecordFault];

/** A record of a file that cannot be read; nothing after it is. */
export class UnreadableRecord extends Error {
  constructor(
    readonly line: number,
    readonly code: RecordFault,
  ) {
    super(code);
  }
}
