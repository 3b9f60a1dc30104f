import { z } from 'zod';

/** The secrets of the national ids by the version of their keys, 1 to 255. The first seals, and all of them open. */
export type NationalIdSecrets = ReadonlyMap<number, Buffer>;

const FORM = /^(?:([1-9]\d{0,2}):)?([A-Za-z0-9+/]+={0,2})$/;

/** `2:<base64>,1:<base64>`, or one secret alone, which is the first version. */
export const NationalIdSecrets = z
  .string()
  .transform((text, context): NationalIdSecrets => {
    const parts = text.split(',').map((part) => FORM.exec(part.trim()));
    const secrets = new Map(
      parts.map((found) => [Number(found?.[1] ?? 1), Buffer.from(found?.[2] ?? '', 'base64')] as const),
    );
    const isWhole =
      parts.every((found) => found !== null && (found[1] !== undefined || parts.length === 1)) &&
      secrets.size === parts.length &&
      [...secrets].every(([version, secret]) => version <= 255 && secret.length >= 32);
    if (isWhole) return secrets;
    context.addIssue('needs base64 of at least 32 bytes, with several each after its version from 1 to 255: `2:…,1:…`');
    return z.NEVER;
  })
  .describe(
    'Secrets of the national ids, base64 of at least 32 bytes: one alone, or `2:…,1:…` by version, of which the first seals',
  );
