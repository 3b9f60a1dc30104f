/** Why a token was refused. For the metric and the log: it never reaches the other side. */
export const HopRefusal = {
  MALFORMED: 'MALFORMED',
  WRONG_ALGORITHM: 'WRONG_ALGORITHM',
  WRONG_TYPE: 'WRONG_TYPE',
  UNKNOWN_ISSUER: 'UNKNOWN_ISSUER',
  UNKNOWN_KEY: 'UNKNOWN_KEY',
  WRONG_SIGNATURE: 'WRONG_SIGNATURE',
  WRONG_AUDIENCE: 'WRONG_AUDIENCE',
  EXPIRED: 'EXPIRED',
  FROM_THE_FUTURE: 'FROM_THE_FUTURE',
  LIVES_TOO_LONG: 'LIVES_TOO_LONG',
  WRONG_BODY: 'WRONG_BODY',
  REPLAYED: 'REPLAYED',
  REPLAY_STORE_FULL: 'REPLAY_STORE_FULL',
  REPLAY_STORE_AWAY: 'REPLAY_STORE_AWAY',
  ISSUED_BEFORE_RESTART: 'ISSUED_BEFORE_RESTART',
  WRONG_CLAIMS: 'WRONG_CLAIMS',
} as const;
export type HopRefusal = (typeof HopRefusal)[keyof typeof HopRefusal];

const UNDECIDABLE: ReadonlySet<HopRefusal> = new Set([
  HopRefusal.REPLAY_STORE_FULL,
  HopRefusal.REPLAY_STORE_AWAY,
  HopRefusal.ISSUED_BEFORE_RESTART,
]);

/** A token between services that does not hold. The message is the same for every reason, so that a forger learns nothing. */
export class HopRefused extends Error {
  override readonly name = 'HopRefused';

  constructor(
    readonly reason: HopRefusal,
    /** Where it is a matter of time: how far ahead of our clock the token was issued, in seconds; behind it where less than nothing. */
    readonly aheadSeconds: number | null = null,
  ) {
    super('hop token refused');
  }

  /** Whether the token may be good, and nobody can tell whether it was used before. */
  get isUndecidable(): boolean {
    return UNDECIDABLE.has(this.reason);
  }
}
