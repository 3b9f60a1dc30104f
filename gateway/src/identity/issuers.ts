import { TrustedIssuer as Entered, type TrustedIssuers } from '@brobygger/domain';
import type { JWTVerifyGetKey } from 'jose';
import { Issuer, type IssuerConfiguration, type TrustedIssuer } from './issuer-configuration';
import { createIssuerKeys, type IssuerKeysDeps } from './issuer-keys';
import { HolderUnknown } from './known-holders';

/** An issuer with its keys. */
export interface KnownIssuer {
  readonly issuer: TrustedIssuer;
  /** It stands in the gateway's own environment. */
  readonly isGiven: boolean;
  readonly keys: JWTVerifyGetKey;
}

/** Finds the issuer by the `iss` of a token; `null` when nobody trusts it. */
export type FindIssuer = (iss: string) => Promise<KnownIssuer | null>;

/** How old the list of the registry may be when a token names an issuer of it, and one that it does not have, in milliseconds. */
const KNOWN_FOR = 60_000;
const UNKNOWN_FOR = 1_000;

/** The issuers that the environment gives, and those that administrators entered: read again when it is due, and not with every token. */
export function createFindIssuer({
  given,
  entered,
  ...keysDeps
}: IssuerKeysDeps & { readonly given: IssuerConfiguration; readonly entered: TrustedIssuers }): FindIssuer {
  const own = new Map(given.map((issuer) => [issuer.issuer, knownAs(issuer, true)]));
  let read = new Map<string, KnownIssuer>();
  let readAt: number | null = null;
  let reading: Promise<void> | null = null;

  function knownAs(issuer: TrustedIssuer, isGiven: boolean): KnownIssuer {
    return { issuer, isGiven, keys: createIssuerKeys(issuer, keysDeps) };
  }

  async function readAgain(): Promise<void> {
    const rows = (await entered()).flatMap((row) => parsed(row));
    // What is as it was keeps the keys that were fetched.
    read = new Map(rows.map((issuer) => [issuer.issuer, asBefore(read.get(issuer.issuer), issuer)]));
    readAt = performance.now();
  }

  const asBefore = (before: KnownIssuer | undefined, issuer: TrustedIssuer): KnownIssuer =>
    before !== undefined && JSON.stringify(before.issuer) === JSON.stringify(issuer) ? before : knownAs(issuer, false);

  return async (iss) => {
    const mine = own.get(iss);
    if (mine !== undefined) return mine;
    const age = readAt === null ? Infinity : performance.now() - readAt;
    if (age > (read.has(iss) ? KNOWN_FOR : UNKNOWN_FOR)) {
      reading ??= readAgain().finally(() => (reading = null));
      await reading.catch((cause: unknown) => {
        // Nobody can say that an issuer is not trusted who could not look.
        if (!read.has(iss)) throw new HolderUnknown(cause);
      });
    }
    return read.get(iss) ?? null;
  };
}

function parsed(row: unknown): readonly TrustedIssuer[] {
  const said = Object.entries(row as object).filter(([, value]) => value !== null);
  // What the environment alone may say stands in no row.
  const { data } = Entered.safeParse(Object.fromEntries(said));
  return data === undefined ? [] : [Issuer.parse(data)];
}
