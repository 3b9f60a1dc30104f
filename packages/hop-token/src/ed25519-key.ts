import { createPrivateKey, createPublicKey } from 'node:crypto';
import type { JsonWebKey, KeyObject } from 'node:crypto';
import type { JSONWebKeySet, JWK } from 'jose';

/** The signing key in the JWK. A key of another kind, or one without a `kid`, stops the service from starting. */
export function privateKeyOf(jwk: JWK): { readonly kid: string; readonly key: KeyObject } {
  const { kid } = jwk;
  if (kid === undefined || kid === '') throw new TypeError('signing key has no `kid`');
  if (!isEd25519(jwk) || jwk.d === undefined) throw new TypeError('signing key is not a private Ed25519 key');
  return { kid, key: createPrivateKey({ key: jwk as JsonWebKey, format: 'jwk' }) };
}

/** The verification keys of one service, by `kid`. A private key in the set is a leak and stops the service from starting. */
export function publicKeysOf(jwks: JSONWebKeySet): ReadonlyMap<string, KeyObject> {
  const keys = new Map<string, KeyObject>();
  for (const jwk of jwks.keys) {
    if (jwk.kid === undefined || jwk.kid === '') throw new TypeError('verification key has no `kid`');
    if (!isEd25519(jwk) || jwk.d !== undefined) throw new TypeError('verification key is not a public Ed25519 key');
    keys.set(jwk.kid, createPublicKey({ key: jwk as JsonWebKey, format: 'jwk' }));
  }
  if (keys.size === 0) throw new TypeError('no verification keys');
  return keys;
}

const isEd25519 = (jwk: JWK): boolean => jwk.kty === 'OKP' && jwk.crv === 'Ed25519';
