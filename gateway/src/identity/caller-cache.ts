import { createHash } from 'node:crypto';
import type { Caller } from '@brobygger/domain';

/**
 * Remembers who a verified token speaks of, so that its signature is checked once and not per request.
 * It holds identities and never decisions: what a caller may see is decided anew each time.
 */
export interface CallerCache {
  find(token: string): Caller | null;
  /** `expiresAt` is the token's own, in seconds since 1970. */
  keep(token: string, caller: Caller, expiresAt: number): void;
}

interface Entry {
  readonly caller: Caller;
  readonly expiresAt: number;
}

/** A cache of callers by digest of the token; the least recently used goes first. No entry outlives its token. */
export function createCallerCache({
  clock,
  capacity = 10_000,
}: {
  readonly clock: () => Date;
  readonly capacity?: number;
}): CallerCache {
  // A map keeps the order of insertion: the first key is the one that was used longest ago.
  const entries = new Map<string, Entry>();

  return {
    find(token) {
      const key = keyOf(token);
      const entry = entries.get(key);
      if (entry === undefined) return null;
      entries.delete(key);
      if (entry.expiresAt * 1000 <= clock().getTime()) return null;
      entries.set(key, entry);
      return entry.caller;
    },
    keep(token, caller, expiresAt) {
      entries.set(keyOf(token), { caller, expiresAt });
      if (entries.size <= capacity) return;
      const [oldest] = entries.keys();
      if (oldest !== undefined) entries.delete(oldest);
    },
  };
}

/** The digest, so that a dump of memory holds no token that works. */
const keyOf = (token: string): string => createHash('sha256').update(token).digest('base64url');
