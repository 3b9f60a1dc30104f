import type { HeldRecords } from '@brobygger/subgraph-kit';

/** What child welfare holds of youths. A concern is of whom it was found to be, or named, or of nobody known: each is a file then. */
export const CHILD_WELFARE_RECORDS: HeldRecords = {
  kinds: {
    CHILD_WELFARE_CASE_FILE: [
      { name: 'case_party' },
      { name: 'child_welfare_contact' },
      { name: 'child_welfare_meeting' },
      { name: 'measures_plan_evaluation' },
      { name: 'measure_item' },
      { name: 'measures_plan' },
      { name: 'service_transfer' },
      { name: 'referral' },
      { name: 'decision_execution', key: 'decision_id' },
      { name: 'child_welfare_decision' },
      { name: 'information_order' },
      { name: 'investigation' },
      { name: 'child_welfare_case' },
    ],
    CHILD_WELFARE_PROGRAMME: [
      { name: 'course_attendance' },
      { name: 'course_enrolment' },
      { name: 'practice_placement' },
      { name: 'society_guide_issue' },
      { name: 'life_area_goal' },
    ],
    CHILD_WELFARE_REFUGEE_PROFILE: [{ name: 'refugee_profile' }],
    CHILD_WELFARE_CONCERN: [
      {
        name: 'concern_report',
        youth: 'coalesce(youth_id, named_youth_id, id)',
        organisation: 'receiver_id',
        recordedAt: 'received_at',
      },
    ],
    SENT_CONCERN: [{ name: 'sent_concern_report', youth: 'coalesce(named_youth_id, id)', recordedAt: 'sent_at' }],
  },
  notErased: [],
};
