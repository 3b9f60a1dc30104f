/** A file of the log that anybody may read (C2SP `tlog-tiles`). */
export interface LogFile {
  readonly body: Buffer;
  readonly isText: boolean;
  /** Whether it never changes: a full tile does not, and a checkpoint does. */
  readonly isFixed: boolean;
}

/** Reads a file of the log by its path below the log's: `checkpoint`, `key`, `tile/0/x001/234`; null where there is none. */
export type ReadLog = (path: string) => Promise<LogFile | null>;
