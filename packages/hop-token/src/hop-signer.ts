import { createBoundTokenSigner } from './bound-token-signer';
import type { SignerDeps } from './bound-token-signer';
import type { HopClaims } from './hop';
import { TokenType } from './token-limits';

/** Signs one hop token per request and subgraph. Only the gateway holds the key. */
export interface HopSigner {
  sign(claims: HopClaims, audience: string, body: string | Buffer): Promise<string>;
}

/** Makes the gateway's signer. */
export function createHopSigner(deps: SignerDeps): HopSigner {
  const sign = createBoundTokenSigner(TokenType.HOP, deps);
  return {
    sign: ({ caller, purpose, requestId, traceparent, orderId = null, statedReason }, audience, body) =>
      sign(
        {
          caller,
          purpose,
          requestId,
          ...(traceparent === undefined ? {} : { traceparent }),
          ...(orderId === null ? {} : { orderId }),
          ...(statedReason === undefined ? {} : { statedReason }),
        },
        audience,
        body,
      ),
  };
}
