import { Basis, OWN_CASE_HANDLING, Role } from '@brobygger/domain';
import type { EnterErased, HeldRecords } from '@brobygger/subgraph-kit';
import { ENTER, entryValues } from './oversight/entry.sql';

/** SQL: whom a record of the registry of the youth goes with: the organisation whose service to the youth ended last, by its decision. */
const lastOf = (youth: string): string => `(
  select s.organisation_id from service_relation s where s.youth_id = ${youth}
  order by coalesce(s.valid_to, 'infinity') desc, s.organisation_id limit 1)`;

/** What the registry holds of youths. What all lines of the log rest on is kept as long as that. */
export const CONSENT_RECORDS: HeldRecords = {
  kinds: {
    SELF_PRESENTATION: [
      { name: 'self_presentation_version', organisation: lastOf('self_presentation_version.youth_id') },
      { name: 'self_presentation', key: 'youth_id', organisation: lastOf('self_presentation.youth_id') },
    ],
    NOTICE: [
      {
        name: 'notice',
        organisation: lastOf('notice.youth_id'),
        parts: [{ name: 'notice_delivery', by: 'notice_id' }],
      },
    ],
    COPY_IN_PERSON: [
      {
        name: 'copy_in_person',
        organisation: lastOf('copy_in_person.youth_id'),
        parts: [
          { name: 'copy_in_person_miss', by: 'copy_id' },
          { name: 'copy_in_person_use', by: 'copy_id' },
        ],
      },
    ],
  },
  notErased: [
    {
      tables: ['disclosure_entry', 'disclosure_deletion'],
      because: 'the log goes by a decision of its own (`retain-log`)',
    },
    {
      tables: [
        'claim',
        'concern_delay',
        'consent',
        'consent_request',
        'correction_notice',
        'decision_execution',
        'emergency_access',
        'ground_check',
        'guardian_hold',
        'guardian_permission',
        'guardian_signing',
        'guardian_standing',
        'guardians_held',
        'guardians_not_informed',
        'handover',
        'handover_sent',
        'information_order',
        'shared_outside',
        'told_decision',
        'withdrawal_notice',
      ],
      because:
        'lines of the log rest on it and name it (GDPR art. 5(2)): what was said yes and no to, told, ordered and passed on, as long as ' +
        'the log',
    },
    {
      tables: ['service_relation', 'guardianship', 'youth_identifier', 'youth_fact'],
      because:
        'the registration, and whom it is served by: as long as anything of the youth is kept, the terms count from it',
    },
    {
      tables: ['worker_block', 'conflict_of_interest', 'conflict_of_interest_event'],
      because: 'it keeps out whom the youth keeps out, as long as anybody may serve them',
    },
  ],
};

/** Enters in the registry's own log that it erased something of youths. */
export const enterErased: EnterErased = async (transaction, { organisationId, at, request }, youthIds, entered) => {
  const caller = {
    personId: 'retain-records',
    role: Role.SYSTEM,
    agency: null,
    organisationId,
    assurance: 'HIGH',
  } as const;
  const hop = { caller, purpose: OWN_CASE_HANDLING, requestId: request.id, audience: 'consent' };
  const { act, categories, cause } = entered;
  const values = entryValues(
    { hop, at },
    { youthIds, act, basis: Basis.OWN_SERVICE, categories, ...(cause === null ? {} : { cause }) },
  );
  await transaction.query(ENTER, [...values]);
};
