import { calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose';
import type { JWK } from 'jose';

/** A key pair of one service. The public half goes to whoever verifies that service's tokens. */
export interface ServiceKeys {
  readonly privateJwk: JWK & { readonly kid: string };
  readonly publicJwk: JWK & { readonly kid: string };
}

/** Makes a new Ed25519 key pair whose `kid` is its RFC 7638 thumbprint. */
export async function generateServiceKeys(): Promise<ServiceKeys> {
  const { privateKey, publicKey } = await generateKeyPair('EdDSA', { extractable: true });
  const publicPart = await exportJWK(publicKey);
  const kid = await calculateJwkThumbprint(publicPart);
  return {
    privateJwk: { ...(await exportJWK(privateKey)), kid, alg: 'EdDSA', use: 'sig' },
    publicJwk: { ...publicPart, kid, alg: 'EdDSA', use: 'sig' },
  };
}
