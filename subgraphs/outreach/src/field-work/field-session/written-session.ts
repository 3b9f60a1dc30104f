/** What came of a session that was sent in. */
export interface WrittenSession {
  readonly id: string;
  readonly encounters: number;
  readonly staffHours: number;
  /** The session was written before, and nothing now. */
  readonly isRepeated: boolean;
}
