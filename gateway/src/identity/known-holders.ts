import { createHash } from 'node:crypto';
import type { TokenHolder, WhoIs } from '@brobygger/domain';
import { causeCode } from '../cause-code';
import { createHeardHolders, type HeardHolders } from './heard-holders';

/** The registry could not say who holds a token, and has not said it lately. That is an outage, and no fault of the token. */
export class HolderUnknown extends Error {
  override readonly name = 'HolderUnknown';
  /** Why, of the system or of HTTP; never what was asked. */
  readonly code: string;

  constructor(cause: unknown) {
    super('the registry could not say who holds a token', { cause });
    this.code = causeCode(cause);
  }
}

/** How long what the registry said of a holder is held to while it cannot be asked: a day's work, in milliseconds. */
const KEPT_MS = 8 * 60 * 60_000;

/**
 * Asks the registry with every request, so that a membership that ends is over with the next. While it cannot be asked, what it last
 * said stands, so that no agency is kept from its own records by an outage of another; whoever is not known from before is told that
 * it is away. What crosses a border needs the registry itself.
 */
export function createKnownHolders({
  whoIs,
  clock,
  onAway,
  heard = createHeardHolders(),
}: {
  readonly whoIs: WhoIs;
  readonly clock: () => Date;
  /** Told why, by a code. */
  readonly onAway: (code: string) => void;
  /** Where what was heard is kept; in this process alone, unless said otherwise. */
  readonly heard?: HeardHolders | undefined;
}): WhoIs {
  return async (holder) => {
    const key = keyOf(holder);
    try {
      const known = await whoIs(holder);
      heard.keep(key, known === null ? null : { known, at: clock().getTime() });
      return known;
    } catch (cause) {
      onAway(causeCode(cause));
      const last = await heard.find(key);
      if (last === undefined || clock().getTime() - last.at > KEPT_MS) throw new HolderUnknown(cause);
      return last.known;
    }
  };
}

/** The digest, so that a dump of memory holds no national id. */
function keyOf({ issuer, holders, nationalId }: TokenHolder): string {
  const parts = [issuer, holders.map(({ kind, value }) => [kind, value]), nationalId?.reveal() ?? null];
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}
