import { isId, isStatedReason, isTraceparent } from '@brobygger/domain';
import type { JSONWebKeySet, JWTPayload } from 'jose';
import { createBoundTokenVerifier } from './bound-token-verifier';
import type { Hop } from './hop';
import { HopRefusal, HopRefused } from './hop-refused';
import { isText, parseCaller } from './parse-caller';
import type { ReplayStore } from './replay-store';
import { MOST_HOPS, TokenType } from './token-limits';
import type { Unused } from './unused';

/** Verifies the hop tokens that reach a service. Every fault throws `HopRefused`. */
export interface HopVerifier {
  /** Takes a token that came with this body, once. */
  verify(token: string, body: string | Buffer): Promise<Hop>;
  /** Takes a token of several hops that came with this body, once. */
  verifyAll(token: string, body: string | Buffer): Promise<readonly Hop[]>;
  /**
   * Looks at a token that a subgraph received and passes on as proof of whom it asks for; `expectedAudience` is that subgraph. It is one of
   * a token of several where its place stands behind it. Its body was that subgraph's to check. It is used up for this one question: a
   * request may lead to several.
   */
  inspectForwarded(token: string, expectedAudience: string, question: string | Buffer): Promise<Unused<Hop>>;
}

/** What a service needs to verify hop tokens. */
export interface HopVerifierDeps {
  /** The gateway's public keys: two while they rotate. */
  readonly publicKeys: JSONWebKeySet;
  /** The gateway's name. */
  readonly issuer: string;
  /** The name of the service that verifies. */
  readonly audience: string;
  readonly clock: () => Date;
  readonly replay: ReplayStore;
}

/** One hop of a token of several, as it is forwarded: the token, and the place of the hop in it. No token has the sign in between. */
export const forwardedAs = (token: string, place: number): string => `${token}~${place}`;

const FORWARDED = /^([^~]+)(?:~(\d))?$/;

/** Makes the verifier of a service that the gateway calls, or that subgraphs call on the gateway's behalf. */
export function createHopVerifier({ publicKeys, issuer, audience, clock, replay }: HopVerifierDeps): HopVerifier {
  const trust = { issuers: { [issuer]: publicKeys }, clock, replay };
  const tokens = createBoundTokenVerifier({ type: TokenType.HOP, ...trust });
  const several = createBoundTokenVerifier({ type: TokenType.HOPS, ...trust });
  return {
    async verify(token, body) {
      const verified = await tokens.verify(token, audience);
      const hop = hopIn(verified.payload, audience);
      tokens.assertBody(verified, body);
      await tokens.consume(verified);
      return hop;
    },
    async verifyAll(token, body) {
      const verified = await several.verify(token, audience);
      const hops = hopsIn(verified.payload, audience);
      several.assertBody(verified, body);
      await several.consume(verified);
      return hops;
    },
    async inspectForwarded(forwarded, expectedAudience, question) {
      const [, token = '', place] = FORWARDED.exec(forwarded) ?? [];
      if (place === undefined) {
        const verified = await tokens.verify(token, expectedAudience);
        return {
          claims: hopIn(verified.payload, expectedAudience),
          use: () => tokens.consumeForQuestion(verified, question),
        };
      }
      const verified = await several.verify(token, expectedAudience);
      const hop = hopsIn(verified.payload, expectedAudience)[Number(place)];
      if (hop === undefined) throw new HopRefused(HopRefusal.WRONG_CLAIMS);
      return { claims: hop, use: () => several.consumeForQuestion(verified, question, place) };
    },
  };
}

function hopsIn({ hops }: JWTPayload, audience: string): readonly Hop[] {
  if (!Array.isArray(hops) || hops.length === 0 || hops.length > MOST_HOPS) {
    throw new HopRefused(HopRefusal.WRONG_CLAIMS);
  }
  return hops.map((each: unknown) => {
    if (typeof each !== 'object' || each === null) throw new HopRefused(HopRefusal.WRONG_CLAIMS);
    return hopIn(each as JWTPayload, audience);
  });
}

function hopIn(
  { caller: claim, purpose, requestId, traceparent, orderId = null, statedReason }: JWTPayload,
  audience: string,
): Hop {
  const caller = parseCaller(claim);
  if (caller === null || !isText(requestId)) throw new HopRefused(HopRefusal.WRONG_CLAIMS);
  if (purpose !== null && !isText(purpose)) throw new HopRefused(HopRefusal.WRONG_CLAIMS);
  // A gateway of the version before names no order and states no reason.
  if (orderId !== null && !isId(orderId)) throw new HopRefused(HopRefusal.WRONG_CLAIMS);
  if (statedReason !== undefined && !isStatedReason(statedReason)) throw new HopRefused(HopRefusal.WRONG_CLAIMS);
  return {
    caller,
    purpose,
    requestId,
    ...(isTraceparent(traceparent) ? { traceparent } : {}),
    ...(orderId === null ? {} : { orderId }),
    ...(statedReason === undefined ? {} : { statedReason }),
    audience,
  };
}
