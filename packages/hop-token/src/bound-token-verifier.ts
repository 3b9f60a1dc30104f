import { decodeJwt, errors, jwtVerify } from 'jose';
import type { JSONWebKeySet, JWTPayload, JWTVerifyResult } from 'jose';
import type { KeyObject } from 'node:crypto';
import { digestOf, isDigestOf } from './body-digest';
import { publicKeysOf } from './ed25519-key';
import { HopRefusal, HopRefused } from './hop-refused';
import type { ReplayAnswer, ReplayStore } from './replay-store';
import { MAX_CLOCK_LEAD_SECONDS, MAX_LIFETIME_SECONDS, MAX_TOKEN_LENGTH } from './token-limits';
import type { TokenType } from './token-limits';

/** What is known of a token once its signature, type, audience and time hold. */
export interface VerifiedToken {
  readonly issuer: string;
  readonly nonce: string;
  /** Seconds since 1970. */
  readonly issuedAt: number;
  /** Seconds since 1970. */
  readonly expiresAt: number;
  readonly bodyDigest: string;
  readonly payload: JWTPayload;
}

/** Verifies tokens between services, in steps: what the token says, that it came with its own body, and that it is used once. */
export interface BoundTokenVerifier {
  verify(token: string, audience: string): Promise<VerifiedToken>;
  /** @throws HopRefused when the token came with another body than it was signed for */
  assertBody(token: VerifiedToken, body: string | Buffer): void;
  /** Uses the token up. Comes last, so that a token refused for another reason fills no room. */
  consume(token: VerifiedToken): Promise<void>;
  /** Uses the token up for one question: asked on behalf of it, each question is asked once, and another one may follow. */
  consumeForQuestion(token: VerifiedToken, question: string | Buffer): Promise<void>;
}

/** What a verifier of tokens between services needs. */
export interface BoundTokenVerifierDeps {
  readonly type: TokenType;
  /** Public keys by issuer: a key speaks for its own service and for no other. */
  readonly issuers: Readonly<Record<string, JSONWebKeySet>>;
  readonly clock: () => Date;
  readonly replay: ReplayStore;
}

const REASON_OF_REPLAY = {
  EXPIRED: HopRefusal.EXPIRED,
  SEEN: HopRefusal.REPLAYED,
  FULL: HopRefusal.REPLAY_STORE_FULL,
  AWAY: HopRefusal.REPLAY_STORE_AWAY,
  BEFORE_RESTART: HopRefusal.ISSUED_BEFORE_RESTART,
} as const satisfies Record<Exclude<ReplayAnswer, 'FRESH'>, HopRefusal>;

/** The verifier that hop tokens and service tokens share. */
export function createBoundTokenVerifier({ type, issuers, clock, replay }: BoundTokenVerifierDeps): BoundTokenVerifier {
  const keysByIssuer = new Map(Object.entries(issuers).map(([issuer, jwks]) => [issuer, publicKeysOf(jwks)]));

  async function use(name: string, { issuedAt, expiresAt }: VerifiedToken): Promise<void> {
    const answer = await replay.accept(name, expiresAt, issuedAt);
    if (answer !== 'FRESH') throw new HopRefused(REASON_OF_REPLAY[answer]);
  }

  return {
    async verify(token, audience) {
      const issuer = issuerOf(token);
      const keys = keysByIssuer.get(issuer);
      if (keys === undefined) throw new HopRefused(HopRefusal.UNKNOWN_ISSUER);
      const now = clock();
      const { payload } = await verifySignature(token, keys, { typ: type, issuer, currentDate: now });
      return checkedClaims(payload, issuer, audience, now.getTime() / 1000);
    },
    assertBody({ bodyDigest }, body) {
      if (!isDigestOf(bodyDigest, body)) throw new HopRefused(HopRefusal.WRONG_BODY);
    },
    consume: (token) => use(`${token.issuer} ${token.nonce}`, token),
    // A name of its own kind: what asks in the gateway's name is no use of the gateway's own call.
    consumeForQuestion: (token, question) => use(`for ${digestOf(question)} ${token.issuer} ${token.nonce}`, token),
  };
}

function issuerOf(token: string): string {
  if (token.length > MAX_TOKEN_LENGTH) throw new HopRefused(HopRefusal.MALFORMED);
  try {
    return decodeJwt(token).iss ?? '';
  } catch {
    throw new HopRefused(HopRefusal.MALFORMED);
  }
}

async function verifySignature(
  token: string,
  keys: ReadonlyMap<string, KeyObject>,
  expected: { readonly typ: TokenType; readonly issuer: string; readonly currentDate: Date },
): Promise<JWTVerifyResult> {
  const keyOf = ({ kid }: { kid?: string }): KeyObject => {
    const key = kid === undefined ? undefined : keys.get(kid);
    if (key === undefined) throw new HopRefused(HopRefusal.UNKNOWN_KEY);
    return key;
  };
  try {
    return await jwtVerify(token, keyOf, {
      ...expected,
      algorithms: ['EdDSA'],
      requiredClaims: ['exp', 'iat', 'jti', 'aud', 'bodyDigest'],
    });
  } catch (error) {
    throw error instanceof HopRefused ? error : new HopRefused(reasonOf(error), aheadIn(error, expected.currentDate));
  }
}

function checkedClaims(payload: JWTPayload, issuer: string, audience: string, now: number): VerifiedToken {
  const { aud, iat, exp, jti, bodyDigest } = payload;
  // Exactly one audience: a token for two services could be used twice.
  if (aud !== audience) throw new HopRefused(HopRefusal.WRONG_AUDIENCE);
  if (!isWholeNumber(iat) || !isWholeNumber(exp)) throw new HopRefused(HopRefusal.WRONG_CLAIMS);
  if (iat > now + MAX_CLOCK_LEAD_SECONDS) throw new HopRefused(HopRefusal.FROM_THE_FUTURE, iat - Math.floor(now));
  if (exp - iat > MAX_LIFETIME_SECONDS) throw new HopRefused(HopRefusal.LIVES_TOO_LONG);
  if (typeof jti !== 'string' || jti === '' || jti.length > 64) throw new HopRefused(HopRefusal.WRONG_CLAIMS);
  if (typeof bodyDigest !== 'string') throw new HopRefused(HopRefusal.WRONG_CLAIMS);
  return { issuer, nonce: jti, issuedAt: iat, expiresAt: exp, bodyDigest, payload };
}

const isWholeNumber = (value: unknown): value is number => Number.isSafeInteger(value);

/** How far ahead of our clock a token that has expired was issued: its signature held. */
function aheadIn(error: unknown, now: Date): number | null {
  const { iat } = error instanceof errors.JWTExpired ? error.payload : {};
  return isWholeNumber(iat) ? iat - Math.floor(now.getTime() / 1000) : null;
}

function reasonOf(error: unknown): HopRefusal {
  if (error instanceof errors.JOSEAlgNotAllowed) return HopRefusal.WRONG_ALGORITHM;
  if (error instanceof errors.JWSSignatureVerificationFailed) return HopRefusal.WRONG_SIGNATURE;
  if (error instanceof errors.JWTExpired) return HopRefusal.EXPIRED;
  if (error instanceof errors.JWTClaimValidationFailed) {
    return error.claim === 'typ' ? HopRefusal.WRONG_TYPE : HopRefusal.WRONG_CLAIMS;
  }
  return HopRefusal.MALFORMED;
}
