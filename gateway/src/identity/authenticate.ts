import type { Caller } from '@brobygger/domain';
import { decodeJwt, errors, jwtVerify } from 'jose';
import type { JWTPayload, JWTVerifyGetKey } from 'jose';
import { AuthenticationFailed, AuthenticationFailure } from './authentication-failed';
import { createCallerCache } from './caller-cache';
import { callerOf } from './claims-table';
import type { ResolvePerson } from './id-porten-claims';
import type { IssuerConfiguration, TrustedIssuer } from './issuer-configuration';
import { createIssuerKeys } from './issuer-keys';
import { PersonUnresolved } from './person-unresolved';

/** A longer token is refused before it is parsed, in bytes. */
const MAX_TOKEN_BYTES = 8 * 1024;

/** How far the clocks of issuer and gateway may differ, in seconds. */
const CLOCK_TOLERANCE_SECONDS = 5;

/** What the gateway needs to know its callers. */
export interface AuthenticatorDeps {
  readonly issuers: IssuerConfiguration;
  readonly resolvePerson: ResolvePerson;
  readonly clock: () => Date;
  readonly fetch?: typeof fetch;
  /** An unknown key makes the gateway fetch the issuer's keys again, but not more often than this. 30 when left out. */
  readonly keysCooldownSeconds?: number;
}

/** Tells who sends a request, from its `Authorization` header. Every fault of the token throws `AuthenticationFailed`. */
export interface Authenticator {
  authenticate(authorizationHeader: string | undefined): Promise<Caller>;
}

/** Makes the authenticator over the trusted issuers. It fetches nothing before the first token. */
export function createAuthenticator(deps: AuthenticatorDeps): Authenticator {
  const { issuers, resolvePerson, clock, fetch: request = fetch, keysCooldownSeconds: cooldownSeconds = 30 } = deps;
  const trusted = new Map(
    issuers.map((issuer) => [
      issuer.issuer,
      { issuer, keys: createIssuerKeys(issuer, { fetch: request, cooldownSeconds }) },
    ]),
  );
  const cache = createCallerCache({ clock });
  /** Who cannot be looked up is not thereby nobody. */
  const resolving: ResolvePerson = (nationalId) =>
    resolvePerson(nationalId).catch((cause: unknown) => {
      throw new PersonUnresolved(cause);
    });

  return {
    async authenticate(authorizationHeader) {
      const token = bearerTokenIn(authorizationHeader);
      const known = cache.find(token);
      if (known !== null) return known;
      // Unverified, and used for nothing but to choose whose keys to verify with.
      const source = trusted.get(claimedIssuerOf(token));
      if (source === undefined) throw new AuthenticationFailed(AuthenticationFailure.UNKNOWN_ISSUER);
      const claims = await verify(token, source.issuer, source.keys, clock());
      const caller = await callerOf(claims, source.issuer, resolving);
      if (claims.exp !== undefined) cache.keep(token, caller, claims.exp);
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
