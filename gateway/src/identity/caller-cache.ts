import { createHash } from 'node:crypto';
import type { Caller } from '@brobygger/domain';

/**
 * Remembers who a verified token speaks of, so that its signature is checked once and not per request.
 * It holds identities and never decisions: what a caller may see is decided anew each time.
 */
export interface CallerCache {
  find(token: string): Caller | null;
  /** Keeps it for five minutes, or until `expiresAt` where that is sooner: the token's own, in seconds since 1970. */
  keep(token: string, caller: Caller, expiresAt: number): void;
}

interface Entry {
  readonly caller: Caller;
  /** In milliseconds since 1970. */
  readonly until: number;
}

/** With the age of the issuers' keys (`issuer-keys.ts`) ten minutes: for so long at most is a token taken whose key was withdrawn. */
const KEPT_MS = 5 * 60_000;

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
      if (entry.until <= clock().getTime()) return null;
      entries.set(key, entry);
      return entry.caller;
    },
    keep(token, caller, expiresAt) {
      const key = keyOf(token);
      entries.delete(key);
      entries.set(key, { caller, until: Math.min(expiresAt * 1000, clock().getTime() + KEPT_MS) });
      if (entries.size <= capacity) return;
      const [oldest] = entries.keys();
      if (oldest !== undefined) entries.delete(oldest);
    },
  };
}

/** The digest, so that a dump of memory holds no token that works. */
const keyOf = (token: string): string => createHash('sha256').update(token).digest('base64url');
