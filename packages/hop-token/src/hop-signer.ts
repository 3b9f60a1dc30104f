import { createBoundTokenSigner } from './bound-token-signer';
import type { SignerDeps } from './bound-token-signer';
import type { HopClaims } from './hop';
import { TokenType } from './token-limits';

/** Signs one hop token per request and subgraph. Only the gateway holds the key. */
export interface HopSigner {
  sign(claims: HopClaims, audience: string, body: string | Buffer): Promise<string>;
  /** Signs the hops of several operations that go to one subgraph in one body, in their order; `MOST_HOPS` at most. */
  signAll(hops: readonly HopClaims[], audience: string, body: string | Buffer): Promise<string>;
}

/** Makes the gateway's signer. */
export function createHopSigner(deps: SignerDeps): HopSigner {
  const signOne = createBoundTokenSigner(TokenType.HOP, deps);
  const signSeveral = createBoundTokenSigner(TokenType.HOPS, deps);
  return {
    sign: (claims, audience, body) => signOne(claimsOf(claims), audience, body),
    signAll: (hops, audience, body) => signSeveral({ hops: hops.map(claimsOf) }, audience, body),
  };
}

const claimsOf = ({ caller, purpose, requestId, traceparent, orderId = null, statedReason }: HopClaims) => ({
  caller,
  purpose,
  requestId,
  ...(traceparent === undefined ? {} : { traceparent }),
  ...(orderId === null ? {} : { orderId }),
  ...(statedReason === undefined ? {} : { statedReason }),
});
