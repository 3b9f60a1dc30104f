import { SignJWT, importJWK } from 'jose';
import { SIGNING_ALGORITHM, TOKEN_LIFETIME_SECONDS } from './issuer-settings';
import { issuerOf } from './issuer-kinds';
import type { Persona } from './persona';
import { claimsOf } from './persona-claims';
import type { SigningKey } from './signing-key';

/** Issues access tokens without a login, and without a server: whoever holds the key can. */
export interface TokenIssuer {
  tokenFor(persona: Persona): Promise<string>;
}

/** What the token issuer needs. */
export interface TokenIssuerDeps {
  /** Address of the development issuer, `http://localhost:4000/issuer`. */
  readonly issuerUrl: string;
  /** The `aud` that the gateway asks for. */
  readonly audience: string;
  readonly key: SigningKey;
  readonly clock: () => Date;
}

/** Makes the issuer of tokens for the command line; they are of the same kind as those of the login page. */
export function createTokenIssuer({ issuerUrl, audience, key, clock }: TokenIssuerDeps): TokenIssuer {
  return {
    async tokenFor(persona) {
      const issuedAt = Math.floor(clock().getTime() / 1000);
      return new SignJWT({ ...claimsOf(persona) })
        .setProtectedHeader({ alg: SIGNING_ALGORITHM, typ: 'at+jwt', kid: key.kid })
        .setIssuer(issuerOf(issuerUrl, persona.claims.kind))
        .setAudience(audience)
        .setSubject(persona.name)
        .setIssuedAt(issuedAt)
        .setExpirationTime(issuedAt + TOKEN_LIFETIME_SECONDS)
        .sign(await importJWK(key, SIGNING_ALGORITHM));
    },
  };
}
