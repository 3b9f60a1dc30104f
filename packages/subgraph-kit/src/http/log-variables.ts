import { HttpUrl, isEncryptedOrLocal, json } from '@brobygger/domain';
import { parseSigningKey, parseVerifierKey, SignatureType, type Outcome } from '@brobygger/transparency-log';
import { z } from 'zod';

/** A key of a signed note, of the type. */
const keyOf = <Key extends { readonly type: SignatureType }>(
  parse: (text: string) => Outcome<Key, string>,
  type: SignatureType,
) =>
  z.string().transform((text, context) => {
    const read = parse(text);
    if (read.ok && read.value.type === type) return read.value;
    context.addIssue({ code: 'custom', message: `is no key of type ${type} (C2SP signed-note)` });
    return z.NEVER;
  });

const Witness = z.object({
  url: HttpUrl.refine(isEncryptedOrLocal, 'is neither https nor of this machine'),
  key: keyOf(parseVerifierKey, SignatureType.COSIGNATURE_V1),
});

const Witnesses = z
  .array(Witness)
  .max(20)
  .refine((all) => new Set(all.map(({ key }) => key.name)).size === all.length, 'names one twice');

/** Who cosigns the log. */
export const witnessVariables = {
  LOG_WITNESSES: z
    .union([z.literal('').transform(() => undefined), json(Witnesses)])
    .optional()
    .describe(
      'JSON list of the witnesses that cosign the log: `url` (https, or of this machine; C2SP `tlog-witness`) and `key`, their ' +
        'verifier key',
    ),
} as const;

/** What the log is sealed with. */
export const logVariables = {
  LOG_SIGNING_KEY: keyOf(parseSigningKey, SignatureType.ED25519).describe(
    'Key by which the log is signed (`npm run keys`); its name is the name of the log, for good',
  ),
  LOG_ANCHOR_FILE: z
    .union([z.literal('').transform(() => undefined), z.string()])
    .optional()
    .describe(
      'File that keeps the newest checkpoint outside the database, so that a restored database is noticed; keep it on another disk',
    ),
  ...witnessVariables,
} as const;
