import type { JSONWebKeySet } from 'jose';
import { createBoundTokenVerifier } from './bound-token-verifier';
import { HopRefusal, HopRefused } from './hop-refused';
import type { ReplayStore } from './replay-store';
import type { ServiceClaims } from './service-signer';
import { TokenType } from './token-limits';
import type { Unused } from './unused';

/** A call that was verified: which service makes it, and the hop token that it makes it for, not yet verified. */
export interface ServiceCall extends ServiceClaims {
  /** The name of the calling service. */
  readonly issuer: string;
}

/** Verifies calls from other services. Every fault throws `HopRefused`. */
export interface ServiceVerifier {
  /** Takes a token that came with this body, once. Where `onBehalfOf` matters, `verifyOnBehalf` verifies both. */
  verify(token: string, body: string | Buffer): Promise<ServiceCall>;
  /** All of `verify` but the use, for who has more to check before it. */
  inspect(token: string, body: string | Buffer): Promise<Unused<ServiceCall>>;
}

/** What a service needs to verify the calls of others. */
export interface ServiceVerifierDeps {
  /** Public keys by the name of the calling service. */
  readonly publicKeys: Readonly<Record<string, JSONWebKeySet>>;
  /** The name of the service that verifies. */
  readonly audience: string;
  readonly clock: () => Date;
  readonly replay: ReplayStore;
}

/** Makes the verifier of a service that other services call. */
export function createServiceVerifier({ publicKeys, audience, clock, replay }: ServiceVerifierDeps): ServiceVerifier {
  const tokens = createBoundTokenVerifier({ type: TokenType.SERVICE, issuers: publicKeys, clock, replay });
  async function inspect(token: string, body: string | Buffer): Promise<Unused<ServiceCall>> {
    const verified = tokens.verify(token, audience);
    const { onBehalfOf } = verified.payload;
    if (onBehalfOf !== null && typeof onBehalfOf !== 'string') throw new HopRefused(HopRefusal.WRONG_CLAIMS);
    tokens.assertBody(verified, body);
    return { claims: { issuer: verified.issuer, onBehalfOf }, use: () => tokens.consume(verified) };
  }
  return {
    inspect,
    async verify(token, body) {
      const { claims, use } = await inspect(token, body);
      await use();
      return claims;
    },
  };
}
