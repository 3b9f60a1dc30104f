import { DECISION_EXECUTION, defineNoun, defineTable } from '@brobygger/subgraph-kit';
import { migrations } from './migrations';

/** Which organisation carries a decision out, and is told of it by the registry. */
export const decisionExecution = defineNoun({
  tables: [
    defineTable(DECISION_EXECUTION.table, { select: true, insert: true, update: ['valid_to', 'holds', 'version'] }),
  ],
  migrations,
  facts: [{ fact: DECISION_EXECUTION }],
});
