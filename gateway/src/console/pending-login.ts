import type { SealingSecrets } from '@brobygger/console-store';
import { EncryptJWT, jwtDecrypt } from 'jose';
import { hkdfSync } from 'node:crypto';
import { z } from 'zod';
import { LOGIN_SECONDS } from './cookies';

const AUDIENCE = 'console-login';

/** What a login that has begun must end with. */
const PendingLogin = z.object({
  login: z.string(),
  state: z.string(),
  nonce: z.string(),
  codeVerifier: z.string(),
  /** Where in the console it leads, as a path. */
  to: z.string(),
  /** The session that it takes the place of. */
  replaces: z.string().nullable(),
});
export type PendingLogin = z.infer<typeof PendingLogin>;

/** Seals what a login must end with, for the browser to keep (JWE), and opens it again. */
export interface PendingLogins {
  seal(pending: PendingLogin): Promise<string>;
  /** `null` for what is too old, was touched, or is of another gateway. */
  open(sealed: string): Promise<PendingLogin | null>;
}

/** The first of the secrets seals, and each opens. */
export function createPendingLogins(secrets: SealingSecrets): PendingLogins {
  const keys = secrets.map(keyOf);
  return {
    seal: (pending) =>
      new EncryptJWT(pending)
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
        .setAudience(AUDIENCE)
        .setExpirationTime(`${LOGIN_SECONDS}s`)
        .encrypt(keyOf(secrets[0])),
    async open(sealed) {
      for (const key of keys) {
        const pending = await opened(sealed, key);
        if (pending !== null) return pending;
      }
      return null;
    },
  };
}

const keyOf = (secret: Buffer): Uint8Array => new Uint8Array(hkdfSync('sha256', secret, '', AUDIENCE, 32));

async function opened(sealed: string, key: Uint8Array): Promise<PendingLogin | null> {
  try {
    const { payload } = await jwtDecrypt(sealed, key, { audience: AUDIENCE, requiredClaims: ['exp'] });
    return PendingLogin.parse(payload);
  } catch {
    return null;
  }
}
