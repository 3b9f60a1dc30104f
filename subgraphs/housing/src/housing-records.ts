import { joinRecords, TOLD_DECISION_RECORDS, type HeldRecords } from '@brobygger/subgraph-kit';

/** What housing holds of youths. The tallies of a survey name nobody, and stay. */
export const HOUSING_RECORDS: HeldRecords = joinRecords(
  {
    kinds: {
      HOUSING_RESIDENCY: [{ name: 'residency_step' }, { name: 'residency_signature' }, { name: 'residency' }],
      HOUSING_RENT: [{ name: 'rent_charge' }, { name: 'rent_payment' }],
      HOUSING_FOLLOW_UP: [
        { name: 'housing_plan_item' },
        { name: 'housing_follow_up' },
        { name: 'home_situation' },
        { name: 'independence_plan' },
        { name: 'provider_order' },
      ],
      HOUSING_MAPPING: [{ name: 'life_area_mapping' }],
      HOUSING_WELLBEING: [{ name: 'wellbeing_named_answer' }, { name: 'wellbeing_participation' }],
    },
    notErased: [],
  },
  TOLD_DECISION_RECORDS,
);
