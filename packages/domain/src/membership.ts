import type { Agency } from './agency';
import type { PersonIdentifier } from './person-identifier';
import type { Profession } from './profession';
import { Role } from './role';

/** By what a token names who is a member: a group of the issuer, a person's ident, or a system's organisation number (Maskinporten). */
export const HolderKind = { GROUP: 'GROUP', PERSON: 'PERSON', ORGANISATION_NUMBER: 'ORGANISATION_NUMBER' } as const;
export type HolderKind = (typeof HolderKind)[keyof typeof HolderKind];

/** The roles that memberships give; a youth or a guardian is one by birth, and no token of an employee makes one. */
export const MEMBER_ROLES = [
  Role.CASEWORKER,
  Role.LEADER,
  Role.CONSENT_OFFICER,
  Role.AUDITOR,
  Role.DATA_PROTECTION_OFFICER,
  Role.ADMINISTRATOR,
  Role.SYSTEM,
] as const;
export type MemberRole = (typeof MEMBER_ROLES)[number];

/** Whom a role is exercised for: an organisation, a unit of a municipality, or the installation as a whole. */
export const ROLE_SCOPE = {
  CASEWORKER: 'ORGANISATION',
  LEADER: 'ORGANISATION',
  SYSTEM: 'ORGANISATION',
  CONSENT_OFFICER: 'MUNICIPAL_UNIT',
  AUDITOR: 'MUNICIPAL_UNIT',
  DATA_PROTECTION_OFFICER: 'MUNICIPAL_UNIT',
  ADMINISTRATOR: 'INSTALLATION',
} as const satisfies Record<MemberRole, string>;

/** One part that somebody may act in: which role, where. */
export interface Membership {
  readonly id: string;
  readonly role: MemberRole;
  readonly agency: Agency | null;
  /** The organisation, or the unit of the municipality; `null` for the installation. */
  readonly organisationId: string | null;
  readonly organisationName: string | null;
  /** Absent of who is of none that has records of its own. */
  readonly profession?: Profession;
}

/** What a verified token says of who holds it, for the registry to say who that is. */
export interface TokenHolder {
  readonly issuer: string;
  /** The issuer is trusted by the gateway's own environment, and not by what an administrator entered. */
  readonly isGiven: boolean;
  /** What may be a member. Empty of a person who is known by a national id. */
  readonly holders: readonly { readonly kind: HolderKind; readonly value: string }[];
  readonly nationalId: PersonIdentifier | null;
}

/** Who holds a token, as it stands now. */
export interface KnownHolder {
  readonly memberships: readonly Membership[];
  readonly person: { readonly personId: string; readonly role: 'YOUTH' | 'GUARDIAN' } | null;
}

/** Says who holds a token; `null` where its issuer is not trusted (any more). */
export type WhoIs = (holder: TokenHolder) => Promise<KnownHolder | null>;

/** The issuers that administrators entered, as rows of the registry: whoever reads them checks their form. */
export type TrustedIssuers = () => Promise<readonly unknown[]>;
