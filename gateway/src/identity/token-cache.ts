import { createHash } from 'node:crypto';
import type { Identified } from './identified';

/**
 * Remembers what a verified token says of its holder, so that its signature is checked once and not per request. It holds what the issuer
 * said and nothing of what the registry knows: of what its holder is a member is asked anew each time.
 */
export interface TokenCache {
  find(token: string): Identified | null;
  /** Keeps it for five minutes, or until `expiresAt` where that is sooner: the token's own, in seconds since 1970. */
  keep(token: string, identified: Identified, expiresAt: number): void;
}

interface Entry {
  readonly identified: Identified;
  /** In milliseconds since 1970. */
  readonly until: number;
}

/** With the age of the issuers' keys (`issuer-keys.ts`) ten minutes: for so long at most is a token taken whose key was withdrawn. */
const KEPT_MS = 5 * 60_000;

/** A cache by digest of the token; the least recently used goes first. No entry outlives its token. */
export function createTokenCache({
  clock,
  capacity = 10_000,
}: {
  readonly clock: () => Date;
  readonly capacity?: number;
}): TokenCache {
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
      return entry.identified;
    },
    keep(token, identified, expiresAt) {
      const key = keyOf(token);
      entries.delete(key);
      entries.set(key, { identified, until: Math.min(expiresAt * 1000, clock().getTime() + KEPT_MS) });
      if (entries.size <= capacity) return;
      const [oldest] = entries.keys();
      if (oldest !== undefined) entries.delete(oldest);
    },
  };
}

/** The digest, so that a dump of memory holds no token that works. */
const keyOf = (token: string): string => createHash('sha256').update(token).digest('base64url');
