import { Agency, ClaimsKind, isId, issuerFields, Profession, Role } from '@brobygger/domain';
import { z } from 'zod';

/** The roles that an employee can have; a token of an employee never makes a youth of them. */
const StaffRole = z.enum([
  Role.CASEWORKER,
  Role.LEADER,
  Role.CONSENT_OFFICER,
  Role.AUDITOR,
  Role.DATA_PROTECTION_OFFICER,
  Role.ADMINISTRATOR,
]);

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

/** What the name of a group says of an employee: role, agency and organisation, and a profession where it has one. */
export type StructuredMembership = z.infer<typeof Membership>;

/** The membership that the parts say, or `null` when there is no such role or agency. */
export function parseMembership(parts: unknown): StructuredMembership | null {
  return Membership.safeParse(parts).data ?? null;
}

const EntraId = z.strictObject({
  ...issuerFields,
  claims: z.literal(ClaimsKind.ENTRA_ID),
  /**
   * Read the membership from the group's name, `brobygger:<role>:<agency>:<organisation>[:<profession>]`, and not from what administrators
   * entered, save of who is in several such groups. For the development issuer.
   */
  structuredGroups: z.boolean().default(false),
});

const IdPorten = z.strictObject({ ...issuerFields, claims: z.literal(ClaimsKind.ID_PORTEN) });

const Maskinporten = z.strictObject({ ...issuerFields, claims: z.literal(ClaimsKind.MASKINPORTEN) });

/** One issuer: where its keys are and how its claims are read. */
export const Issuer = z.discriminatedUnion('claims', [EntraId, IdPorten, Maskinporten]);

/** The issuers whose tokens the gateway takes: where their keys are and how their claims are read. */
export const IssuerConfiguration = z
  .array(Issuer)
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
