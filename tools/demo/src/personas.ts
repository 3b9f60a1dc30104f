import { OWN_CASE_HANDLING, Role, type Agency, type LocalDate } from '@brobygger/domain';
import type { EmployeeClaims, EmployeePart, Persona } from '@brobygger/issuer';
import {
  ACTIVITY_TABLE_QUERY,
  ADMINISTRATION_QUERY,
  CONSENTS_AND_ACCESS_QUERY,
  DISCLOSURES_QUERY,
  MY_RECORDS_QUERY,
  ORGANISATIONS_QUERY,
  OVERVIEW_QUERY,
  PROFESSIONAL_QUERY,
} from './example-queries';
import { MUNICIPAL_UNITS, type DemoUnit } from './municipal-units';
import {
  COLLEAGUES,
  ORGANISATIONS,
  PROFESSIONALS,
  type DemoOrganisation,
  type DemoProfessional,
} from './organisations';
import { demoGuardianOfApplicant, demoGuardians, demoYouths, type DemoPerson } from './people';
import { PICTURE } from './picture.query';
import { YOUTHS, YOUTH_NAMES, type ListedYouth } from './youths';

/** Somebody of the demo world to ask as, with a question that suits them. */
export interface DemoPersona extends Persona {
  readonly title: string;
  readonly role: string;
  /** The name of the organisation, or `null` for who belongs to none. */
  readonly organisation: string | null;
  /** The purpose to send, or `null` where the token implies it. */
  readonly purpose: string | null;
  readonly query: string;
  /** JSON. */
  readonly variables: string;
}

type Question = Pick<DemoPersona, 'purpose' | 'query' | 'variables'>;

/** Every persona of a demo world that was loaded on the day, in the order in which they are listed. */
export function demoPersonas(loadedOn: LocalDate): readonly DemoPersona[] {
  const youths = demoYouths(loadedOn);
  return [
    caseworker('child-welfare-trondheim', ORGANISATIONS.childWelfareTrondheim, YOUTHS.farid),
    caseworker('child-welfare-bjerke', ORGANISATIONS.childWelfareBjerke, YOUTHS.leila),
    {
      ...caseworker('child-welfare-bjerke-colleague', COLLEAGUES.childWelfareBjerke, YOUTHS.leila),
      title: `Another caseworker at ${ORGANISATIONS.childWelfareBjerke.name}`,
    },
    caseworker('nav-ostbyen', ORGANISATIONS.navOstbyen, YOUTHS.sindre),
    caseworker('nav-bjerke', ORGANISATIONS.navBjerke, YOUTHS.leila),
    caseworker('uteseksjonen', ORGANISATIONS.uteseksjonen, YOUTHS.aksel),
    caseworker('22b', ORGANISATIONS.kontaktsenter22b, YOUTHS.sindre),
    professional('22b-nurse', 'Nurse', PROFESSIONALS.nurse22b, YOUTHS.sindre),
    professional('uteseksjonen-psychologist', 'Psychologist', PROFESSIONALS.psychologistUteseksjonen, YOUTHS.aksel),
    caseworker('housing-22b', ORGANISATIONS.bolig22b, YOUTHS.aksel),
    caseworker('housing-em', ORGANISATIONS.staffedHouse, YOUTHS.farid),
    caseworker('housing-futv', ORGANISATIONS.futv, YOUTHS.leila),
    {
      ...caseworker('uteseksjonen-and-22b', ORGANISATIONS.uteseksjonen, YOUTHS.aksel),
      title: `Caseworker at ${ORGANISATIONS.uteseksjonen.name} and ${ORGANISATIONS.bolig22b.name}`,
      role: 'Caseworker of two organisations: says which of them is asked for',
      claims: {
        ...staff('Z990019', Role.CASEWORKER, ORGANISATIONS.uteseksjonen),
        others: [partAt(Role.CASEWORKER, ORGANISATIONS.bolig22b)],
      },
    },
    consentOfficer('consent-officer', 'Z990010', MUNICIPAL_UNITS.trondheim, YOUTHS.sindre, ORGANISATIONS.navOstbyen),
    consentOfficer('consent-officer-oslo', 'Z990015', MUNICIPAL_UNITS.oslo, YOUTHS.leila, ORGANISATIONS.navBjerke),
    leader('leader-uteseksjonen', 'Z990011', ORGANISATIONS.uteseksjonen),
    leader('leader-22b', 'Z990013', ORGANISATIONS.kontaktsenter22b),
    leader('leader-bolig22b', 'Z990025', ORGANISATIONS.bolig22b),
    leader('leader-nav-ostbyen', 'Z990014', ORGANISATIONS.navOstbyen),
    leader('leader-child-welfare-bjerke', 'Z990020', ORGANISATIONS.childWelfareBjerke),
    {
      name: 'auditor',
      title: 'Auditor',
      role: 'Auditor: sees the log, never content',
      organisation: MUNICIPAL_UNITS.trondheim.name,
      claims: staff('Z990012', Role.AUDITOR, overseeing(MUNICIPAL_UNITS.trondheim)),
      purpose: null,
      query: DISCLOSURES_QUERY,
      variables: json({ id: YOUTHS.sindre.id }),
    },
    {
      name: 'data-protection-officer',
      title: 'Data protection officer',
      role: 'Data protection officer: sees how much was let see, in counts; no youth, no worker, no log',
      organisation: MUNICIPAL_UNITS.trondheim.name,
      claims: staff('Z990024', Role.DATA_PROTECTION_OFFICER, overseeing(MUNICIPAL_UNITS.trondheim)),
      purpose: null,
      query: OVERVIEW_QUERY,
      variables: JSON.stringify({ year: Number(loadedOn.slice(0, 4)) }, null, 2),
    },
    {
      name: 'administrator',
      title: 'Administrator',
      role: 'Administrator: sets up organisations, memberships and issuers; no youth, no consent',
      organisation: null,
      claims: { kind: 'ENTRA_ID', ident: 'Z990018', role: Role.ADMINISTRATOR, agency: null, organisationId: null },
      purpose: null,
      query: ADMINISTRATION_QUERY,
      variables: '{}',
    },
    system('system-nav-ostbyen', ORGANISATIONS.navOstbyen),
    guardian('guardian-sindre', "Sindre's guardian", demoGuardians(loadedOn).sindre),
    guardian('guardian-ida', "Ida's guardian", demoGuardians(loadedOn).ida),
    guardian(
      'guardian-mathias',
      'The guardian of an applicant of 17 and his sister of 13',
      demoGuardianOfApplicant(loadedOn),
    ),
    ...YOUTH_NAMES.map((name) =>
      citizen(name, youths[name].name, 'Youth', youths[name], {
        purpose: null,
        query: MY_RECORDS_QUERY,
        variables: '{}',
      }),
    ),
  ];
}

function caseworker(name: string, organisation: DemoOrganisation, { id, purpose }: ListedYouth): DemoPersona {
  return {
    name,
    title: `Caseworker at ${organisation.name}`,
    role: 'Caseworker',
    organisation: organisation.name,
    claims: staff(organisation.worker, Role.CASEWORKER, organisation),
    purpose,
    query: PICTURE,
    variables: json({ id }),
  };
}

/** Handles the own case: what a professional reads of it is the own service's alone. */
function professional(
  name: string,
  title: string,
  { ident, profession, organisation }: DemoProfessional,
  { id }: ListedYouth,
): DemoPersona {
  return {
    name,
    title: `${title} at ${organisation.name}`,
    role: `${title}: a caseworker who reads and writes the own patient records too`,
    organisation: organisation.name,
    claims: { ...staff(ident, Role.CASEWORKER, organisation), profession },
    purpose: OWN_CASE_HANDLING,
    query: PROFESSIONAL_QUERY,
    variables: json({ id }),
  };
}

const consentOfficer = (
  name: string,
  ident: string,
  unit: DemoUnit,
  { id, purpose }: ListedYouth,
  recipient: DemoOrganisation,
): DemoPersona => ({
  name,
  title: `Consent officer at ${unit.name}`,
  role: 'Consent officer: sees consents and the log of the youths of the municipality, never content',
  organisation: unit.name,
  claims: staff(ident, Role.CONSENT_OFFICER, overseeing(unit)),
  purpose: null,
  query: CONSENTS_AND_ACCESS_QUERY,
  variables: json({ id, organisationId: recipient.id, purpose }),
});

/** A unit of a municipality is of no agency. */
const overseeing = ({ id }: DemoUnit) => ({ id, agency: null });

/** The year that `npm run load:usit2016` fills. */
const REPORTED_YEAR = 2016;

const leader = (name: string, ident: string, organisation: DemoOrganisation): DemoPersona => ({
  name,
  title: `Leader at ${organisation.name}`,
  role: 'Leader: sees counts, never a youth',
  organisation: organisation.name,
  claims: staff(ident, Role.LEADER, organisation),
  purpose: OWN_CASE_HANDLING,
  query: ACTIVITY_TABLE_QUERY,
  variables: JSON.stringify({ year: REPORTED_YEAR }, null, 2),
});

/** A machine, which is told of accesses and of consents to its organisation, and reads nothing. */
const system = (name: string, organisation: DemoOrganisation): DemoPersona => ({
  name,
  title: `A system of ${organisation.name}`,
  role: 'System: is told which consents hold and which accesses, beside GraphQL; reads nothing of a youth',
  organisation: organisation.name,
  claims: {
    kind: 'MASKINPORTEN',
    organisationNumber: organisation.number,
    agency: organisation.agency,
    organisationId: organisation.id,
  },
  purpose: null,
  query: ORGANISATIONS_QUERY,
  variables: '{}',
});

/** Where a part is exercised. */
interface Place {
  readonly id: string;
  readonly agency: Agency | null;
}

const partAt = (role: EmployeePart['role'], { id: organisationId, agency }: Place): EmployeePart => ({
  role,
  agency,
  organisationId,
});

const staff = (ident: string, role: EmployeePart['role'], place: Place): EmployeeClaims => ({
  kind: 'ENTRA_ID',
  ident,
  ...partAt(role, place),
});

const citizen = (
  name: string,
  title: string,
  role: string,
  { nationalId }: DemoPerson,
  question: Question,
): DemoPersona => ({
  name,
  title,
  role,
  organisation: null,
  claims: { kind: 'ID_PORTEN', pid: nationalId.reveal(), assurance: 'HIGH' },
  ...question,
});

const guardian = (name: string, title: string, person: DemoPerson): DemoPersona =>
  citizen(name, title, 'Guardian', person, { purpose: null, query: ORGANISATIONS_QUERY, variables: '{}' });

const json = (variables: Readonly<Record<string, string>>): string => JSON.stringify(variables, null, 2);

/** As what a persona asks, in the first part of several. A citizen's token has no role: it is told by whose national id it names. */
export function roleOfPersona(claims: Persona['claims'], loadedOn: LocalDate): Role {
  switch (claims.kind) {
    case 'ENTRA_ID':
      return claims.role;
    case 'MASKINPORTEN':
      return Role.SYSTEM;
    case 'ID_PORTEN':
      return Object.values(demoYouths(loadedOn)).some(({ nationalId }) => nationalId.reveal() === claims.pid)
        ? Role.YOUTH
        : Role.GUARDIAN;
    default:
      return claims satisfies never;
  }
}

/** Whether an employee has several parts, and must say which of them is meant. */
export const hasSeveralParts = ({ claims }: Pick<DemoPersona, 'claims'>): boolean =>
  claims.kind === 'ENTRA_ID' && claims.others !== undefined;

/**
 * Whether somebody asks by GraphQL with a token and a purpose alone: no purpose there is open to machines, which have endpoints of their
 * own, and who has several parts says in which by its id, which the registry gives and the console shows.
 */
export const asksByGraphql = (persona: DemoPersona): boolean =>
  persona.claims.kind !== 'MASKINPORTEN' && !hasSeveralParts(persona);
