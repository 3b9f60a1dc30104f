import { joinRecords, TOLD_DECISION_RECORDS, type HeldRecords } from '@brobygger/subgraph-kit';

/** What outreach holds of youths. An encounter stays without the youth, as those with whom nobody knew: what was met is counted. */
export const OUTREACH_RECORDS: HeldRecords = joinRecords(
  {
    kinds: {
      OUTREACH_CONTACT: [{ name: 'outreach_person_link' }, { name: 'contact' }],
      OUTREACH_ENCOUNTER: [{ name: 'encounter', isUnlinked: true }],
      OUTREACH_HOMELESSNESS: [{ name: 'homelessness' }],
      OUTREACH_GROUP: [{ name: 'group_attendance' }, { name: 'group_membership' }],
      OUTREACH_JOB_WISH: [{ name: 'job_wish' }],
      OUTREACH_ADMINISTRATION: [{ name: 'service_contact' }, { name: 'measure_consent' }],
      OUTREACH_FOLLOW_UP: [{ name: 'follow_up' }],
      OUTREACH_SUMMER_JOB: [{ name: 'summer_job_week' }, { name: 'summer_job' }],
      OUTREACH_PROGRAMME: [
        { name: 'programme_attendance' },
        { name: 'programme_attestation' },
        { name: 'hap_course' },
        { name: 'anger_management' },
      ],
      OUTREACH_SANCTION: [{ name: 'sanction_breach' }, { name: 'sanction_condition' }, { name: 'youth_sanction' }],
      OUTREACH_PSYCHOLOGIST: [{ name: 'psychologist_consultation' }, { name: 'psychologist_contact' }],
      OUTREACH_HEALTH: [{ name: 'nurse_talk' }],
      OUTREACH_DIALOGUE: [{ name: 'sensitive_dialogue' }],
      OUTREACH_NOTES: [{ name: 'case_note_release' }],
    },
    notErased: [],
  },
  TOLD_DECISION_RECORDS,
);
