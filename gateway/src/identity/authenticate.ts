import type { Caller, Membership, TrustedIssuers, WhoIs } from '@brobygger/domain';
import { decodeJwt, errors, jwtVerify } from 'jose';
import type { JWTPayload, JWTVerifyGetKey } from 'jose';
import { AuthenticationFailed, AuthenticationFailure } from './authentication-failed';
import { callerOf, severalOf } from './choose-membership';
import { identify } from './claims-table';
import type { Identified } from './identified';
import type { IssuerConfiguration, TrustedIssuer } from './issuer-configuration';
import { createFindIssuer } from './issuers';
import type { HeardHolders } from './heard-holders';
import { createKnownHolders } from './known-holders';
import { createTokenCache } from './token-cache';

/** A longer token is refused before it is parsed, in bytes. */
const MAX_TOKEN_BYTES = 8 * 1024;

/** How far the clocks of issuer and gateway may differ, in seconds. */
const CLOCK_TOLERANCE_SECONDS = 5;

/** What the gateway needs to know its callers. */
export interface AuthenticatorDeps {
  /** Those that are trusted whatever administrators enter. */
  readonly issuers: IssuerConfiguration;
  /** Those that administrators entered. None when left out. */
  readonly trustedIssuers?: TrustedIssuers;
  /** Says who holds a token, asked with every request. */
  readonly whoIs: WhoIs;
  readonly clock: () => Date;
  /** Told why the registry could not say who holds a token, by a code. */
  readonly onAway?: (code: string) => void;
  /** Where what the registry said of holders is kept for when it is away; in this process alone, unless said otherwise. */
  readonly heard?: HeardHolders | undefined;
  readonly fetch?: typeof fetch;
  /** An unknown key makes the gateway fetch the issuer's keys again, but not more often than this. 30 when left out. */
  readonly keysCooldownSeconds?: number;
}

/** Tells who sends a request. */
export interface Authenticator {
  /**
   * From the headers `Authorization` and `x-membership`. Whoever must choose among memberships, and has chosen, is told of through
   * `onSeveral` before the answer: all that there are to choose from.
   * @throws AuthenticationFailed for every fault of the token
   * @throws MembershipRefused where its holder has several memberships, or not the one that is named
   * @throws HolderUnknown where the registry must say who its holder is, and cannot
   */
  authenticate(
    authorization: string | undefined,
    membership?: string | undefined,
    onSeveral?: (memberships: readonly Membership[]) => void,
  ): Promise<Caller>;
}

/** Makes the authenticator over the trusted issuers. It fetches nothing before the first token. */
export function createAuthenticator(deps: AuthenticatorDeps): Authenticator {
  const { issuers, trustedIssuers = () => Promise.resolve([]), clock, onAway = () => undefined } = deps;
  const { fetch: request = fetch, keysCooldownSeconds: cooldownSeconds = 30 } = deps;
  const findIssuer = createFindIssuer({ given: issuers, entered: trustedIssuers, fetch: request, cooldownSeconds });
  const knownHolders = createKnownHolders({ whoIs: deps.whoIs, clock, onAway, heard: deps.heard });
  const cache = createTokenCache({ clock });

  async function identifyToken(token: string): Promise<Identified> {
    const cached = cache.find(token);
    if (cached !== null) return cached;
    // Unverified, and used for nothing but to choose whose keys to verify with.
    const source = await findIssuer(claimedIssuerOf(token));
    if (source === null) throw new AuthenticationFailed(AuthenticationFailure.UNKNOWN_ISSUER);
    const claims = await verify(token, source.issuer, source.keys, clock());
    const identified = identify(claims, source.issuer, source.isGiven);
    if (claims.exp !== undefined) cache.keep(token, identified, claims.exp);
    return identified;
  }

  return {
    async authenticate(authorization, membership, onSeveral) {
      const identified = await identifyToken(bearerTokenIn(authorization));
      if ('caller' in identified) return identified.caller;
      const known = await knownHolders(identified.holder);
      if (known === null) throw new AuthenticationFailed(AuthenticationFailure.UNKNOWN_ISSUER);
      const caller = callerOf(identified, known, membership ?? null);
      const several = severalOf(known.memberships);
      if (several.length > 0) onSeveral?.(several);
      return caller;
    },
  };
}

function bearerTokenIn(header: string | undefined): string {
  if (header === undefined) throw new AuthenticationFailed(AuthenticationFailure.NO_TOKEN);
  if (Buffer.byteLength(header) > MAX_TOKEN_BYTES) throw new AuthenticationFailed(AuthenticationFailure.TOO_LONG);
  const token = /^Bearer ([\w.-]+)$/i.exec(header)?.[1];
  if (token === undefined) throw new AuthenticationFailed(AuthenticationFailure.NO_TOKEN);
  return token;
}

function claimedIssuerOf(token: string): string {
  try {
    return decodeJwt(token).iss ?? '';
  } catch {
    throw new AuthenticationFailed(AuthenticationFailure.MALFORMED);
  }
}

async function verify(
  token: string,
  { issuer, audience, algorithms }: TrustedIssuer,
  keys: JWTVerifyGetKey,
  now: Date,
): Promise<JWTPayload> {
  try {
    const { payload } = await jwtVerify(token, keys, {
      issuer,
      audience,
      algorithms,
      currentDate: now,
      clockTolerance: CLOCK_TOLERANCE_SECONDS,
      requiredClaims: ['exp'],
    });
    return payload;
  } catch (error) {
    throw new AuthenticationFailed(reasonOf(error));
  }
}

function reasonOf(error: unknown): AuthenticationFailure {
  if (error instanceof errors.JOSEAlgNotAllowed) return AuthenticationFailure.WRONG_ALGORITHM;
  if (error instanceof errors.JWSSignatureVerificationFailed) return AuthenticationFailure.WRONG_SIGNATURE;
  if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys) {
    return AuthenticationFailure.UNKNOWN_KEY;
  }
  if (error instanceof errors.JWTExpired) return AuthenticationFailure.EXPIRED;
  if (error instanceof errors.JWTClaimValidationFailed) {
    return error.claim === 'aud' ? AuthenticationFailure.WRONG_AUDIENCE : AuthenticationFailure.WRONG_CLAIMS;
  }
  if (error instanceof errors.JWSInvalid || error instanceof errors.JWTInvalid) return AuthenticationFailure.MALFORMED;
  return AuthenticationFailure.KEYS_UNAVAILABLE;
}
