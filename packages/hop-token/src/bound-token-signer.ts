import { randomBytes } from 'node:crypto';
import type { JWK, JWTPayload } from 'jose';
import { digestOf } from './body-digest';
import { createJwsSigner } from './compact-jws';
import { privateKeyOf } from './ed25519-key';
import { MAX_LIFETIME_SECONDS } from './token-limits';
import type { TokenType } from './token-limits';

/** What a signer of tokens between services needs. */
export interface SignerDeps {
  /** Ed25519 private JWK with a `kid`. */
  readonly privateKey: JWK;
  /** The name of the service that signs. */
  readonly issuer: string;
  /** Life of a token in seconds; at most 30, 20 when left out. */
  readonly lifetimeSeconds?: number;
  readonly clock: () => Date;
}

/** Signs claims for one audience and one body; each call makes a token that can be used once. */
export type BoundTokenSigner = (claims: JWTPayload, audience: string, body: string | Buffer) => Promise<string>;

/** The signer that hop tokens and service tokens share. */
export function createBoundTokenSigner(
  type: TokenType,
  { privateKey, issuer, lifetimeSeconds = 20, clock }: SignerDeps,
): BoundTokenSigner {
  const { kid, key } = privateKeyOf(privateKey);
  if (!Number.isInteger(lifetimeSeconds) || lifetimeSeconds < 1 || lifetimeSeconds > MAX_LIFETIME_SECONDS) {
    throw new RangeError(`token life is not between 1 and ${MAX_LIFETIME_SECONDS} seconds: \`${lifetimeSeconds}\``);
  }
  const sign = createJwsSigner({ alg: 'EdDSA', typ: type, kid }, key);
  return (claims, audience, body) => {
    const issuedAt = Math.floor(clock().getTime() / 1000);
    const token = sign({
      ...claims,
      bodyDigest: digestOf(body),
      iss: issuer,
      aud: audience,
      iat: issuedAt,
      exp: issuedAt + lifetimeSeconds,
      jti: randomBytes(16).toString('base64url'),
    });
    return Promise.resolve(token);
  };
}
