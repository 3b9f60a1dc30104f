import type { HeldRecords } from '@brobygger/subgraph-kit';

/** What NAV holds of youths. */
export const NAV_RECORDS: HeldRecords = {
  kinds: {
    NAV_CASE_FILE: [
      { name: 'nav_case_move' },
      { name: 'section17_decision' },
      { name: 'nav_benefit_decision' },
      { name: 'nav_order' },
      { name: 'referral' },
      { name: 'nav_case', parts: [{ name: 'nav_case_import', by: 'case_id' }] },
    ],
    NAV_INCOME: [{ name: 'income_situation' }],
    NAV_QUALIFICATION: [{ name: 'qualification_week' }, { name: 'qualification_enrolment' }],
    NAV_INDIVIDUAL_PLAN: [{ name: 'nav_individual_plan_goal' }, { name: 'nav_individual_plan' }],
  },
  notErased: [],
};
