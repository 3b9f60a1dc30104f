import { createHash } from 'node:crypto';
import type { KnownHolder, TokenHolder, WhoIs } from '@brobygger/domain';

/** The registry could not say who holds a token, and has not said it lately. */
export class HolderUnknown extends Error {
  override readonly name = 'HolderUnknown';
}

/** How long what the registry said of a holder is held to while it cannot be asked: a day's work, in milliseconds. */
const KEPT_MS = 8 * 60 * 60_000;

const MOST = 10_000;

interface Heard {
  readonly known: KnownHolder;
  /** In milliseconds since 1970. */
  readonly at: number;
}

/**
 * Asks the registry with every request, so that a membership that ends is over with the next. While it cannot be asked, what it last
 * said stands, so that no agency is kept from its own records by an outage of another; whoever is not known from before is told that
 * it is away. What crosses a border needs the registry itself.
 */
export function createKnownHolders({
  whoIs,
  clock,
  onAway,
}: {
  readonly whoIs: WhoIs;
  readonly clock: () => Date;
  readonly onAway: (cause: unknown) => void;
}): WhoIs {
  const heard = new Map<string, Heard>();

  return async (holder) => {
    const key = keyOf(holder);
    try {
      const known = await whoIs(holder);
      heard.delete(key);
      if (known !== null) heard.set(key, { known, at: clock().getTime() });
      const [oldest] = heard.keys();
      if (heard.size > MOST && oldest !== undefined) heard.delete(oldest);
      return known;
    } catch (cause) {
      onAway(cause);
      const last = heard.get(key);
      if (last === undefined || clock().getTime() - last.at > KEPT_MS) throw new HolderUnknown(undefined, { cause });
      return last.known;
    }
  };
}

/** The digest, so that a dump of memory holds no national id. */
function keyOf({ issuer, holders, nationalId }: TokenHolder): string {
  const parts = [issuer, holders.map(({ kind, value }) => [kind, value]), nationalId?.reveal() ?? null];
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}
