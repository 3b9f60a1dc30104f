import { HttpUrl, isEncryptedOrLocal, isId, json } from '@brobygger/domain';
import { z } from 'zod';

/** Standard Webhooks 1.0: 24 to 64 bytes in base64, after a prefix that tells what it is. */
const Secret = z
  .string()
  .regex(/^whsec_[A-Za-z0-9+/]+={0,2}$/, 'is not `whsec_` and base64')
  .transform((text) => Buffer.from(text.slice('whsec_'.length), 'base64'))
  .refine(({ length }) => length >= 24 && length <= 64, 'has not 24 to 64 bytes');

const Webhook = z
  .object({
    organisationId: z.string().refine(isId, 'is no id').toLowerCase(),
    url: HttpUrl.refine(isSafe, 'is neither https nor of this machine, or names a user'),
    secret: Secret,
  })
  .transform(({ secret, ...target }) => ({ ...target, key: secret }));

const Webhooks = z
  .array(Webhook)
  .max(500)
  .refine((all) => new Set(all.map(({ organisationId }) => organisationId)).size === all.length, 'names one twice');

function isSafe(text: string): boolean {
  const { username, password } = new URL(text);
  return username === '' && password === '' && isEncryptedOrLocal(text);
}

/** Which systems are told of consents. */
export const webhookVariables = {
  CONSENT_WEBHOOKS: z
    .union([z.literal('').transform(() => undefined), json(Webhooks)])
    .optional()
    .describe(
      'JSON list of webhooks that are told of consents to an organisation: `organisationId`, `url` (https, or of this machine) and ' +
        '`secret` (`whsec_` and 24 to 64 bytes in base64)',
    ),
} as const;
