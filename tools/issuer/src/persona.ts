import type { Agency, Profession, Role } from '@brobygger/domain';

/** Somebody to log in as while developing: a made-up employee, youth, guardian or system. */
export interface Persona {
  /** Short and unique: `nav-ostbyen`. */
  readonly name: string;
  readonly claims: EmployeeClaims | CitizenClaims | SystemClaims;
}

/** One part that an employee has. */
export interface EmployeePart {
  readonly role: Exclude<Role, 'YOUTH' | 'GUARDIAN' | 'SYSTEM'>;
  readonly agency: Agency | null;
  readonly organisationId: string | null;
  readonly profession?: Profession;
}

/** An employee, as Entra ID would say it. */
export interface EmployeeClaims extends EmployeePart {
  readonly kind: 'ENTRA_ID';
  readonly ident: string;
  /** Parts beside the first. Who has any says with each request which of them it is made in. */
  readonly others?: readonly EmployeePart[];
}

/** A youth or guardian, as ID-porten would say it. Which of the two they are is the registry's to know. */
export interface CitizenClaims {
  readonly kind: 'ID_PORTEN';
  /** National id of the Tenor series. */
  readonly pid: string;
  readonly assurance: 'SUBSTANTIAL' | 'HIGH';
}

/** A system, as Maskinporten would say it. */
export interface SystemClaims {
  readonly kind: 'MASKINPORTEN';
  /** Nine digits. */
  readonly organisationNumber: string;
  readonly agency: Agency | null;
  readonly organisationId: string;
}

/** The kinds of issuer that the development issuer stands in for. */
export type IssuerKind = Persona['claims']['kind'];
