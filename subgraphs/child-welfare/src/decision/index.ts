import { defineNoun } from '@brobygger/subgraph-kit';
import { ChildWelfareDecision, decisionsOfYouth } from './child-welfare-decision.entity';
import { ChildWelfareDecisionResolver } from './child-welfare-decision.resolver';
import { createChildWelfareDecisionService } from './child-welfare-decision.service';
import { closedDaysOfYouth, decidedDaysOfYouth } from './decision-in-force';
import { DecisionsExpiringResolver } from './decisions-expiring';
import { migrations } from './migrations';

/** What child welfare has decided on a youth. */
export const decision = defineNoun({
  entities: [ChildWelfareDecision],
  migrations,
  grounds: [{ kind: 'DECISION', entity: ChildWelfareDecision }],
  rowSources: [decisionsOfYouth, decidedDaysOfYouth, closedDaysOfYouth],
  services: (parts) => ({ decisions: createChildWelfareDecisionService(parts) }),
  resolvers: ({ services, query }) => [
    new ChildWelfareDecisionResolver({ query, ...services }),
    new DecisionsExpiringResolver({ query }),
  ],
});
