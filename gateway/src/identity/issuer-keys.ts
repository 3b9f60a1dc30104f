import { discoverJwksUri, ISSUER_TIMEOUT_MS } from '@brobygger/domain';
import { createRemoteJWKSet, customFetch } from 'jose';
import type { JWTVerifyGetKey } from 'jose';
import type { TrustedIssuer } from './issuer-configuration';

/** What is needed to fetch an issuer's keys. */
export interface IssuerKeysDeps {
  readonly fetch: typeof fetch;
  /** An unknown key makes us fetch again, but not more often than this. */
  readonly cooldownSeconds: number;
}

/** The issuer could not say where its keys are. */
export class KeysUnavailable extends Error {
  override readonly name = 'KeysUnavailable';
}

/** How long keys are used before they are fetched again, in milliseconds: a token is not taken anew on one withdrawn so long ago. */
const MAX_AGE = 5 * 60_000;

/** Looks up an issuer's keys, fetched when first needed, kept, and fetched again when it has rotated them. */
export function createIssuerKeys(issuer: TrustedIssuer, deps: IssuerKeysDeps): JWTVerifyGetKey {
  let lookUp: Promise<JWTVerifyGetKey> | undefined;
  let notBefore = 0;

  async function connect(): Promise<JWTVerifyGetKey> {
    const url = issuer.jwksUri ?? (await discoverJwksUri(issuer.issuer, deps.fetch));
    return createRemoteJWKSet(new URL(url), {
      timeoutDuration: ISSUER_TIMEOUT_MS,
      cooldownDuration: deps.cooldownSeconds * 1000,
      cacheMaxAge: MAX_AGE,
      [customFetch]: deps.fetch,
    });
  }

  return async (header, token) => {
    // An issuer that is away must not be asked once for every token that names it.
    if (lookUp === undefined && performance.now() < notBefore) throw new KeysUnavailable();
    lookUp ??= connect().catch((error: unknown) => {
      lookUp = undefined;
      notBefore = performance.now() + Math.min(deps.cooldownSeconds * 1000, ISSUER_TIMEOUT_MS);
      throw new KeysUnavailable(undefined, { cause: error });
    });
    return (await lookUp)(header, token);
  };
}
