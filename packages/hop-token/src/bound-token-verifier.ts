import { compactVerify, decodeJwt, errors } from 'jose';
import type { JSONWebKeySet, JWTPayload } from 'jose';
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
  /** @throws HopRefused when anything of it does not hold */
  verify(token: string, audience: string): Promise<VerifiedToken>;
  /** @throws HopRefused when the token came with another body than it was signed for */
  assertBody(token: VerifiedToken, body: string | Buffer): void;
  /** Uses the token up. Comes last, so that a token refused for another reason fills no room. */
  consume(token: VerifiedToken): Promise<void>;
  /**
   * Uses the token up for one question: asked on behalf of it, each question is asked once, and another one may follow. `place` says for
   * which of several hops it is asked.
   */
  consumeForQuestion(token: VerifiedToken, question: string | Buffer, place?: string): Promise<void>;
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

  const held = createLastOnes();

  async function use(name: string, { issuedAt, expiresAt }: VerifiedToken): Promise<void> {
    const answer = await replay.accept(name, expiresAt, issuedAt);
    if (answer !== 'FRESH') throw new HopRefused(REASON_OF_REPLAY[answer]);
  }

  return {
    async verify(token, audience) {
      const payload = payloadOf(token);
      const { iss: issuer = '' } = payload;
      const keys = keysByIssuer.get(issuer);
      if (keys === undefined) throw new HopRefused(HopRefusal.UNKNOWN_ISSUER);
      if (!held.has(token)) {
        await verifySignature(token, keys, type);
        held.keep(token);
      }
      return checkedClaims(payload, issuer, audience, clock().getTime() / 1000);
    },
    assertBody({ bodyDigest }, body) {
      if (!isDigestOf(bodyDigest, body)) throw new HopRefused(HopRefusal.WRONG_BODY);
    },
    consume: (token) => use(`${token.issuer} ${token.nonce}`, token),
    // A name of its own kind: what asks in the gateway's name is no use of the gateway's own call.
    consumeForQuestion: (token, question, place = '') =>
      use(`for ${digestOf(question)}${place} ${token.issuer} ${token.nonce}`, token),
  };
}

/** So many tokens are remembered of which the signature held: a token of several hops is forwarded for each of them. */
const LAST = 256;

/** The last ones of which something was found that is so for good: the signature of a token neither comes nor goes. */
function createLastOnes() {
  const ones = new Set<string>();
  return {
    has: (one: string): boolean => ones.has(one),
    keep(one: string): void {
      ones.add(one);
      const [oldest] = ones;
      if (ones.size > LAST && oldest !== undefined) ones.delete(oldest);
    },
  };
}

/** What a token says. Nothing of it is true before its signature has been verified. */
function payloadOf(token: string): JWTPayload {
  if (token.length > MAX_TOKEN_LENGTH) throw new HopRefused(HopRefusal.MALFORMED);
  try {
    return decodeJwt(token);
  } catch {
    throw new HopRefused(HopRefusal.MALFORMED);
  }
}

async function verifySignature(token: string, keys: ReadonlyMap<string, KeyObject>, type: TokenType): Promise<void> {
  const keyOf = ({ kid }: { readonly kid?: string }): KeyObject => {
    const key = kid === undefined ? undefined : keys.get(kid);
    if (key === undefined) throw new HopRefused(HopRefusal.UNKNOWN_KEY);
    return key;
  };
  try {
    const { protectedHeader } = await compactVerify(token, keyOf, { algorithms: ['EdDSA'] });
    if (protectedHeader.typ !== type) throw new HopRefused(HopRefusal.WRONG_TYPE);
  } catch (error) {
    throw error instanceof HopRefused ? error : new HopRefused(reasonOf(error));
  }
}

function reasonOf(error: unknown): HopRefusal {
  if (error instanceof errors.JOSEAlgNotAllowed) return HopRefusal.WRONG_ALGORITHM;
  if (error instanceof errors.JWSSignatureVerificationFailed) return HopRefusal.WRONG_SIGNATURE;
  return HopRefusal.MALFORMED;
}

function checkedClaims(payload: JWTPayload, issuer: string, audience: string, now: number): VerifiedToken {
  const { aud, iat, exp, nbf, jti, bodyDigest } = payload;
  if ([aud, iat, exp, jti, bodyDigest].includes(undefined)) throw new HopRefused(HopRefusal.WRONG_CLAIMS);
  if (nbf !== undefined && !(isNumber(nbf) && nbf <= Math.floor(now))) throw new HopRefused(HopRefusal.WRONG_CLAIMS);
  if (!isNumber(iat) || !isNumber(exp)) throw new HopRefused(HopRefusal.WRONG_CLAIMS);
  if (exp <= Math.floor(now)) throw new HopRefused(HopRefusal.EXPIRED, aheadBy(iat, now));
  // Exactly one audience: a token for two services could be used twice.
  if (aud !== audience) throw new HopRefused(HopRefusal.WRONG_AUDIENCE);
  if (!isWholeNumber(iat) || !isWholeNumber(exp)) throw new HopRefused(HopRefusal.WRONG_CLAIMS);
  if (iat > now + MAX_CLOCK_LEAD_SECONDS) throw new HopRefused(HopRefusal.FROM_THE_FUTURE, iat - Math.floor(now));
  if (exp - iat > MAX_LIFETIME_SECONDS) throw new HopRefused(HopRefusal.LIVES_TOO_LONG);
  if (typeof jti !== 'string' || jti === '' || jti.length > 64) throw new HopRefused(HopRefusal.WRONG_CLAIMS);
  if (typeof bodyDigest !== 'string') throw new HopRefused(HopRefusal.WRONG_CLAIMS);
  return { issuer, nonce: jti, issuedAt: iat, expiresAt: exp, bodyDigest, payload };
}

const isNumber = (value: unknown): value is number => typeof value === 'number';

const isWholeNumber = (value: unknown): value is number => Number.isSafeInteger(value);

/** How far ahead of our clock a token was issued whose signature held. */
const aheadBy = (issuedAt: number, now: number): number | null =>
  isWholeNumber(issuedAt) ? issuedAt - Math.floor(now) : null;
