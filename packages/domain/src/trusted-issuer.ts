import { z } from 'zod';

/** The algorithms that an issuer may sign with. None is symmetric: a public key must never pass for a secret. */
export const SIGNING_ALGORITHMS = ['RS256', 'ES256', 'PS256', 'EdDSA'] as const;

/** How the claims of a token are read: as Entra ID writes them of employees, ID-porten of persons, Maskinporten of systems. */
export const ClaimsKind = { ENTRA_ID: 'ENTRA_ID', ID_PORTEN: 'ID_PORTEN', MASKINPORTEN: 'MASKINPORTEN' } as const;
export type ClaimsKind = (typeof ClaimsKind)[keyof typeof ClaimsKind];

/** Keys and tokens cross the network in clear only within the machine. */
export const IssuerUrl = z
  .url({ protocol: /^https?$/ })
  .max(512)
  .refine(isEncryptedOrLocal, 'not https and not this machine');

/** What is known of every issuer: who it is, for whom its tokens are, and where its keys are. */
export const issuerFields = {
  /** The exact `iss` of its tokens. */
  issuer: IssuerUrl,
  /** The `aud` that its tokens must name. */
  audience: z.string().min(1).max(512),
  /** Where its keys are; found through `/.well-known/openid-configuration` when left out. */
  jwksUri: IssuerUrl.optional(),
  algorithms: z.array(z.enum(SIGNING_ALGORITHMS)).min(1),
};

/** An issuer as an administrator enters it. */
export const TrustedIssuer = z.strictObject({ ...issuerFields, claims: z.enum(ClaimsKind) });
export type TrustedIssuer = z.infer<typeof TrustedIssuer>;

/** Whether what is sent to the address crosses no network in clear. */
export function isEncryptedOrLocal(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}
