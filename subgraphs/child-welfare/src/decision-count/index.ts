import { defineNoun } from '@brobygger/subgraph-kit';
import { createAnswerYouthsWithDecision } from './answer-youths-with-decision';
import { migrations } from './migrations';

/** How many of another's youths have a decision: counted together, with no list. */
export const decisionCount = defineNoun({
  tables: ['private_count_opening', 'private_count_answer', 'private_count_budget'],
  migrations,
  answers: (parts) => ({ 'youths-with-decision': createAnswerYouthsWithDecision(parts) }),
});
