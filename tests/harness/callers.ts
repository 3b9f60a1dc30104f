import type { Agency, Caller, Profession } from '@brobygger/domain';

/** The unit of the officers and auditors of tests, who oversee the youths of Trondheim. */
export const TRONDHEIM = '00000000-0000-4000-8000-000000005001';

/** A worker of an organisation, under an ident that says nothing. */
export const worker = (agency: Agency, organisationId: string, personId = 'Z100001'): Caller => ({
  personId,
  role: 'CASEWORKER',
  agency,
  organisationId,
  assurance: 'SUBSTANTIAL',
});

/** A worker of an organisation who is of a profession. */
export const professional = (
  profession: Profession,
  agency: Agency,
  organisationId: string,
  personId = `Z100-${profession}`,
): Caller => ({ ...worker(agency, organisationId, personId), profession });

/** A leader of an organisation. */
export const leader = (agency: Agency, organisationId: string): Caller => ({
  personId: 'Z100002',
  role: 'LEADER',
  agency,
  organisationId,
  assurance: 'SUBSTANTIAL',
});

/** A consent officer of Trondheim. */
export const officer = (): Caller => ({
  personId: 'Z100003',
  role: 'CONSENT_OFFICER',
  agency: null,
  organisationId: TRONDHEIM,
  assurance: 'SUBSTANTIAL',
});

/** An auditor of Trondheim. */
export const auditor = (): Caller => ({
  personId: 'Z100004',
  role: 'AUDITOR',
  agency: null,
  organisationId: TRONDHEIM,
  assurance: 'SUBSTANTIAL',
});

/** A data protection officer of Trondheim. */
export const dataProtectionOfficer = (): Caller => ({
  personId: 'Z100006',
  role: 'DATA_PROTECTION_OFFICER',
  agency: null,
  organisationId: TRONDHEIM,
  assurance: 'SUBSTANTIAL',
});

/** An administrator of the installation. */
export const administrator = (): Caller => ({
  personId: 'Z100005',
  role: 'ADMINISTRATOR',
  agency: null,
  organisationId: null,
  assurance: 'SUBSTANTIAL',
});

/** The youth with the id. */
export const youth = (personId: string): Caller => ({
  personId,
  role: 'YOUTH',
  agency: null,
  organisationId: null,
  assurance: 'HIGH',
});

/** The guardian with the id. */
export const guardian = (personId: string): Caller => ({
  personId,
  role: 'GUARDIAN',
  agency: null,
  organisationId: null,
  assurance: 'HIGH',
});
