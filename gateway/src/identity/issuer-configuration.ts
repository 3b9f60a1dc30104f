import { Agency, isId, Profession, Role } from '@brobygger/domain';
import { z } from 'zod';

/** The algorithms that an issuer may sign with. None is symmetric: a public key must never pass for a secret. */
const Algorithm = z.enum(['RS256', 'ES256', 'PS256', 'EdDSA']);

/** The roles that an employee can have; a token of an employee never makes a youth of them. */
const StaffRole = z.enum([Role.CASEWORKER, Role.LEADER, Role.CONSENT_OFFICER, Role.AUDITOR]);

/** Keys and tokens cross the network in clear only within the machine. */
const IssuerUrl = z.url({ protocol: /^https?$/ }).refine(isEncryptedOrLocal, 'not https and not this machine');

/** The id under which the organisation is registered. One that is none would fail every question that is asked together with its own. */
const OrganisationId = z.string().refine(isId, 'no UUID');

const Membership = z
  .strictObject({
    role: StaffRole,
    agency: z.enum(Agency).nullable(),
    organisationId: OrganisationId.nullable(),
    /** Who reads health or psychologist records in the own organisation. */
    profession: z.enum(Profession).exactOptional(),
  })
  .refine(
    ({ role, agency, organisationId }) =>
      (role !== Role.CASEWORKER && role !== Role.LEADER) || (agency !== null && organisationId !== null),
    'a caseworker or leader without an organisation',
  )
  .refine(
    ({ role, profession }) => profession === undefined || role === Role.CASEWORKER,
    'a profession of who is no caseworker',
  );

/** What membership of a group says of an employee: role, agency and organisation, and a profession where it has one. */
export type Membership = z.infer<typeof Membership>;

/** The membership that the parts say, or `null` when there is no such role or agency. */
export function parseMembership(parts: unknown): Membership | null {
  return Membership.safeParse(parts).data ?? null;
}

const common = {
  /** The exact `iss` of its tokens. */
  issuer: IssuerUrl,
  /** The `aud` that its tokens must name. */
  audience: z.string().min(1),
  /** Where its keys are; found through `/.well-known/openid-configuration` when left out. */
  jwksUri: IssuerUrl.optional(),
  algorithms: z.array(Algorithm).min(1),
};

const EntraId = z
  .strictObject({
    ...common,
    claims: z.literal('ENTRA_ID'),
    /** Membership by group id. */
    groups: z.record(z.string().min(1), Membership).default({}),
    /** Read membership from the group's name, `brobygger:<role>:<agency>:<organisation>[:<profession>]`. For the development issuer. */
    structuredGroups: z.boolean().default(false),
  })
  .refine(
    ({ groups, structuredGroups }) => structuredGroups === (Object.keys(groups).length === 0),
    'give either `groups` or `structuredGroups`',
  );

const IdPorten = z.strictObject({ ...common, claims: z.literal('ID_PORTEN') });

const Maskinporten = z.strictObject({
  ...common,
  claims: z.literal('MASKINPORTEN'),
  /** What each organisation number (nine digits) acts for. */
  organisations: z.record(
    z.string().regex(/^\d{9}$/),
    z.strictObject({ agency: z.enum(Agency).nullable(), organisationId: OrganisationId }),
  ),
});

const Issuer = z.discriminatedUnion('claims', [EntraId, IdPorten, Maskinporten]);

/** The issuers whose tokens the gateway takes: where their keys are and how their claims are read. */
export const IssuerConfiguration = z
  .array(Issuer)
  .min(1)
  .refine(
    (issuers) => new Set(issuers.map(({ issuer }) => issuer)).size === issuers.length,
    'an issuer stands there twice',
  );

/** The issuers as configured, defaults filled in. */
export type IssuerConfiguration = z.infer<typeof IssuerConfiguration>;

/** One trusted issuer. */
export type TrustedIssuer = IssuerConfiguration[number];

/** One trusted issuer whose claims are read in the given way. */
export type IssuerOf<Kind extends TrustedIssuer['claims']> = Extract<TrustedIssuer, { claims: Kind }>;

function isEncryptedOrLocal(text: string): boolean {
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}
