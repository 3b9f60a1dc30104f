/** The roles that a caller can have. One token carries exactly one. */
export const Role = {
  CASEWORKER: 'CASEWORKER',
  LEADER: 'LEADER',
  CONSENT_OFFICER: 'CONSENT_OFFICER',
  AUDITOR: 'AUDITOR',
  DATA_PROTECTION_OFFICER: 'DATA_PROTECTION_OFFICER',
  ADMINISTRATOR: 'ADMINISTRATOR',
  YOUTH: 'YOUTH',
  GUARDIAN: 'GUARDIAN',
  SYSTEM: 'SYSTEM',
} as const;
export type Role = (typeof Role)[keyof typeof Role];

/** What each role is for, as the schema and the documents say it. */
export const ROLE_DESCRIPTION = {
  CASEWORKER: 'Works with youths in one organisation.',
  LEADER: 'Reads aggregates of the own organisation.',
  CONSENT_OFFICER: 'Manages consents and reads the disclosure log, never content (samtykkeansvarlig).',
  AUDITOR: 'Reads the disclosure log.',
  DATA_PROTECTION_OFFICER:
    'Reads how much was let see, as counts without names, and nothing else (personvernombud, GDPR art. 39).',
  ADMINISTRATOR: 'Sets up organisations, memberships and issuers; no youth, no consent.',
  YOUTH: 'The person that the data is about.',
  GUARDIAN: 'A guardian of a youth under 18 (foresatt).',
  SYSTEM: 'A machine that acts for an organisation.',
} as const satisfies Record<Role, string>;
