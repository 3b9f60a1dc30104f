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

/** How long an issuer may take to answer, in milliseconds. */
const TIMEOUT = 5_000;

/** How long keys are used before they are fetched again, in milliseconds: a token is not taken anew on one withdrawn so long ago. */
const MAX_AGE = 5 * 60_000;

/** Looks up an issuer's keys, fetched when first needed, kept, and fetched again when it has rotated them. */
export function createIssuerKeys(issuer: TrustedIssuer, deps: IssuerKeysDeps): JWTVerifyGetKey {
  let lookUp: Promise<JWTVerifyGetKey> | undefined;
  let notBefore = 0;

  async function connect(): Promise<JWTVerifyGetKey> {
    const url = issuer.jwksUri ?? (await discoverJwksUri(issuer.issuer, deps.fetch));
    return createRemoteJWKSet(new URL(url), {
      timeoutDuration: TIMEOUT,
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
      notBefore = performance.now() + Math.min(deps.cooldownSeconds * 1000, TIMEOUT);
      throw new KeysUnavailable(undefined, { cause: error });
    });
    return (await lookUp)(header, token);
  };
}

/** Reads where the keys are from the issuer's own metadata (OpenID Connect Discovery § 4). */
async function discoverJwksUri(issuer: string, request: typeof fetch): Promise<string> {
  const response = await request(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, {
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT),
  });
  if (!response.ok) throw new Error(`issuer metadata answered \`${response.status}\``);
  const metadata = (await response.json()) as { issuer?: unknown; jwks_uri?: unknown };
  if (metadata.issuer !== issuer) throw new Error('issuer metadata is of another issuer');
  if (typeof metadata.jwks_uri !== 'string') throw new Error('issuer metadata names no keys');
  if (new URL(metadata.jwks_uri).protocol !== new URL(issuer).protocol) {
    throw new Error('issuer metadata names keys on another protocol');
  }
  return metadata.jwks_uri;
}
