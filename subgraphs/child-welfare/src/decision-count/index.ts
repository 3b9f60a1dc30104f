import { defineNoun } from '@brobygger/subgraph-kit';
import { createAnswerYouthsWithDecision } from './answer-youths-with-decision';

/** How many of another's youths have a decision: counted together, with no list. */
export const decisionCount = defineNoun({
  answers: (parts) => ({ 'youths-with-decision': createAnswerYouthsWithDecision(parts) }),
});
