/** Remembers which tokens have been used until they expire by themselves. */
export interface ReplayStore {
  /** Takes the nonce into use until `expiresAt` (both times in seconds since 1970); anything but `'FRESH'` means refuse. */
  accept(nonce: string, expiresAt: number, issuedAt: number): ReplayAnswer | Promise<ReplayAnswer>;
}

/** A replay store that answers at once: it knows what this process has seen. */
export interface LocalReplayStore extends ReplayStore {
  accept(nonce: string, expiresAt: number): ReplayAnswer;
}

/** What a replay store answers of a nonce. */
export type ReplayAnswer = 'FRESH' | 'EXPIRED' | 'SEEN' | 'FULL' | 'AWAY' | 'BEFORE_RESTART';

/**
 * A replay store in memory, bounded by time and by size.
 * When it is full it accepts nothing: to forget a nonce early would let its token be used twice.
 */
export function createReplayStore({
  clock,
  capacity = 200_000,
}: {
  readonly clock: () => Date;
  readonly capacity?: number;
}): LocalReplayStore {
  const known = new Set<string>();
  // By the second of expiry: what has expired goes in whole buckets, without walking over what has not.
  const buckets = new Map<number, string[]>();

  function forgetExpired(now: number): void {
    for (const [expiresAt, nonces] of buckets) {
      if (expiresAt > now) continue;
      for (const nonce of nonces) known.delete(nonce);
      buckets.delete(expiresAt);
    }
  }

  return {
    accept(nonce, expiresAt) {
      const now = clock().getTime() / 1000;
      forgetExpired(now);
      // A token that expired between its verification and now may have been used and forgotten already.
      if (expiresAt <= now) return 'EXPIRED';
      if (known.has(nonce)) return 'SEEN';
      if (known.size >= capacity) return 'FULL';
      const bucket = buckets.get(expiresAt);
      if (bucket === undefined) buckets.set(expiresAt, [nonce]);
      else bucket.push(nonce);
      known.add(nonce);
      return 'FRESH';
    },
  };
}
