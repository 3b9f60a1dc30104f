import type { HeldRecords } from './record-tables';

/** What every owner holds of youths beside its own records. */
export const OWNER_RECORDS: HeldRecords = {
  kinds: {
    HANDOVER: [
      { name: 'sent_handover', key: 'handover_id' },
      { name: 'received_handover', key: 'handover_id' },
    ],
    ASSIGNMENT: [{ name: 'assignment' }],
  },
  notErased: [
    {
      tables: ['disclosure_entry', 'disclosure_deletion'],
      because: 'the log goes by a decision of its own (`retain-log`)',
    },
    {
      tables: ['service_relation'],
      because: 'the terms count from its end, those of the log too: it is kept as long as that',
    },
    {
      tables: ['worker_block', 'conflict_of_interest', 'protected_youth', 'merged_youth'],
      because: 'a copy of what the registry tells, which protects the youth: it is told anew at each start',
    },
  ],
};

/** Where an owner is told of decisions that it carries out. */
export const TOLD_DECISION_RECORDS: HeldRecords = {
  kinds: { HANDOVER: [{ name: 'told_decision', key: 'decision_id' }] },
  notErased: [],
};
