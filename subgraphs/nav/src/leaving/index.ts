import { defineNoun } from '@brobygger/subgraph-kit';
import { CaseClosingResolver } from './case-closing.resolver';
import { createCaseClosingService } from './case-closing.service';

/** How an office leaves a case: with all that rests on it. */
export const leaving = defineNoun({
  services: (parts) => ({ caseClosing: createCaseClosingService(parts) }),
  resolvers: ({ services }) => [new CaseClosingResolver(services)],
});
