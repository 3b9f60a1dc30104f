/** Why a log is not sealed. Each is for an operator; until it is mended receipts are not made, and what is entered waits. */
export const LogFaultReason = {
  /** The registry has no key to seal with. */
  NO_KEY: 'LOG_HAS_NO_KEY',
  /** The database has another origin than the registry is set up with. */
  OTHER_ORIGIN: 'LOG_HAS_OTHER_ORIGIN',
  /** What was signed under this name is longer than what the database holds: it was restored from a backup. */
  SHORTER: 'LOG_IS_SHORTER',
  /** What is kept beside the database cannot be read. */
  UNREADABLE_ANCHOR: 'LOG_ANCHOR_UNREADABLE',
  /** What the database holds is not what was signed. */
  OTHER_ROOT: 'LOG_HAS_OTHER_ROOT',
} as const;
export type LogFaultReason = (typeof LogFaultReason)[keyof typeof LogFaultReason];

/** A log that must not be sealed as it stands. */
export class LogFault extends Error {
  override readonly name = 'LogFault';

  constructor(readonly code: LogFaultReason) {
    super('the log is not sealed as it stands');
  }
}
