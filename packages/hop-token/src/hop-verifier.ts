import { isId, isStatedReason, isTraceparent } from '@brobygger/domain';
import type { JSONWebKeySet, JWTPayload } from 'jose';
import { createBoundTokenVerifier } from './bound-token-verifier';
import type { Hop } from './hop';
import { HopRefusal, HopRefused } from './hop-refused';
import { isText, parseCaller } from './parse-caller';
import type { ReplayStore } from './replay-store';
import { TokenType } from './token-limits';
import type { Unused } from './unused';

/** Verifies the hop tokens that reach a service. Every fault throws `HopRefused`. */
export interface HopVerifier {
  /** Takes a token that came with this body, once. */
  verify(token: string, body: string | Buffer): Promise<Hop>;
  /**
   * Looks at a token that a subgraph received and passes on as proof of whom it asks for; `expectedAudience` is that subgraph.
   * Its body was that subgraph's to check. It is used up for this one question: a request may lead to several.
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

/** Makes the verifier of a service that the gateway calls, or that subgraphs call on the gateway's behalf. */
export function createHopVerifier({ publicKeys, issuer, audience, clock, replay }: HopVerifierDeps): HopVerifier {
  const tokens = createBoundTokenVerifier({ type: TokenType.HOP, issuers: { [issuer]: publicKeys }, clock, replay });
  return {
    async verify(token, body) {
      const verified = tokens.verify(token, audience);
      const hop = hopIn(verified.payload, audience);
      tokens.assertBody(verified, body);
      await tokens.consume(verified);
      return hop;
    },
    async inspectForwarded(token, expectedAudience, question) {
      const verified = tokens.verify(token, expectedAudience);
      return {
        claims: hopIn(verified.payload, expectedAudience),
        use: () => tokens.consumeForQuestion(verified, question),
      };
    },
  };
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
