import { defineNoun } from '@brobygger/subgraph-kit';
import { ChildWelfareDecision, decisionsOfYouth } from './child-welfare-decision.entity';
import { ChildWelfareDecisionResolver } from './child-welfare-decision.resolver';
import { createChildWelfareDecisionService } from './child-welfare-decision.service';

/** What child welfare has decided on a youth. */
export const decision = defineNoun({
  entities: [ChildWelfareDecision],
  grounds: [{ kind: 'DECISION', entity: ChildWelfareDecision }],
  rowSources: [decisionsOfYouth],
  services: (parts) => ({ decisions: createChildWelfareDecisionService(parts) }),
  resolvers: ({ services }) => [new ChildWelfareDecisionResolver(services)],
});
