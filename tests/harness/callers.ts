import type { Agency, Caller } from '@brobygger/domain';

/** A worker of an organisation, under an ident that says nothing. */
export const worker = (agency: Agency, organisationId: string, personId = 'Z100001'): Caller => ({
  personId,
  role: 'CASEWORKER',
  agency,
  organisationId,
  assurance: 'SUBSTANTIAL',
});

/** A leader of an organisation. */
export const leader = (agency: Agency, organisationId: string): Caller => ({
  personId: 'Z100002',
  role: 'LEADER',
  agency,
  organisationId,
  assurance: 'SUBSTANTIAL',
});

/** A consent officer. */
export const officer = (): Caller => ({
  personId: 'Z100003',
  role: 'CONSENT_OFFICER',
  agency: null,
  organisationId: null,
  assurance: 'SUBSTANTIAL',
});

/** An auditor. */
export const auditor = (): Caller => ({
  personId: 'Z100004',
  role: 'AUDITOR',
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
