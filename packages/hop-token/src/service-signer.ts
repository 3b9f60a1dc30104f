import { createBoundTokenSigner } from './bound-token-signer';
import type { SignerDeps } from './bound-token-signer';
import { TokenType } from './token-limits';

/** What a service says of a call to another service. */
export interface ServiceClaims {
  /** The gateway's hop token that the call serves, or `null` when the service calls on its own account. */
  readonly onBehalfOf: string | null;
}

/** Signs calls from one service to another. Each service has a key of its own. */
export interface ServiceSigner {
  sign(claims: ServiceClaims, audience: string, body: string | Buffer): Promise<string>;
}

/** Makes the signer of a service that calls another, as an owner calls the consent registry. */
export function createServiceSigner(deps: SignerDeps): ServiceSigner {
  const sign = createBoundTokenSigner(TokenType.SERVICE, deps);
  return { sign: ({ onBehalfOf }, audience, body) => sign({ onBehalfOf }, audience, body) };
}
