import { discoverJwksUri, ISSUER_TIMEOUT_MS } from '@brobygger/domain';
import { z } from 'zod';
import type { ChangeOf } from './change';

const Keys = z.object({ keys: z.array(z.looseObject({ kty: z.string() })).min(1) });

/** Whether an issuer has keys where it says they are. */
export type HasKeys = (issuer: ChangeOf<'issuer'>) => Promise<boolean>;

/** Asks the issuer for its keys. */
export const createHasKeys =
  (request: typeof fetch = fetch): HasKeys =>
  async ({ issuer, jwksUri }) => {
    try {
      const response = await request(jwksUri ?? (await discoverJwksUri(issuer, request)), {
        redirect: 'error',
        signal: AbortSignal.timeout(ISSUER_TIMEOUT_MS),
      });
      return response.ok && Keys.safeParse(await response.json()).success;
    } catch {
      return false;
    }
  };
