/** How long an issuer may take to answer, in milliseconds. */
export const ISSUER_TIMEOUT_MS = 5_000;

/** Reads where the keys of an issuer are from its own metadata (OpenID Connect Discovery § 4). */
export async function discoverJwksUri(issuer: string, request: typeof fetch): Promise<string> {
  const response = await request(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, {
    redirect: 'error',
    signal: AbortSignal.timeout(ISSUER_TIMEOUT_MS),
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
