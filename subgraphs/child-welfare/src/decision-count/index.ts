import { defineNoun, defineTable } from '@brobygger/subgraph-kit';
import { createAnswerYouthsWithDecision } from './answer-youths-with-decision';
import { migrations } from './migrations';

/** How many of another's youths have a decision: counted together, with no list. */
export const decisionCount = defineNoun({
  tables: [
    defineTable('private_count_opening', { select: true, insert: true, delete: true }),
    defineTable('private_count_answer', { select: true, insert: true }),
    defineTable('private_count_budget', { select: true, insert: true, update: ['spent'] }),
  ],
  migrations,
  answers: (parts) => ({ 'youths-with-decision': createAnswerYouthsWithDecision(parts) }),
});
