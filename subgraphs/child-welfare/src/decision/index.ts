import { DECISION_EXECUTION, defineNoun, defineTable } from '@brobygger/subgraph-kit';
import { ChildWelfareDecision, decisionsOfYouth } from './child-welfare-decision.entity';
import { ChildWelfareDecisionResolver } from './child-welfare-decision.resolver';
import { createChildWelfareDecisionService } from './child-welfare-decision.service';
import { closedDaysOfYouth, decidedDaysOfYouth } from './decision-in-force';
import { migrations } from './migrations';

/** What child welfare has decided on a youth, and who carries it out. */
export const decision = defineNoun({
  entities: [ChildWelfareDecision],
  tables: [
    defineTable(DECISION_EXECUTION.table, { select: true, insert: true, update: ['valid_to', 'holds', 'version'] }),
  ],
  migrations,
  grounds: [{ kind: 'DECISION', entity: ChildWelfareDecision }],
  facts: [{ fact: DECISION_EXECUTION }],
  rowSources: [decisionsOfYouth, decidedDaysOfYouth, closedDaysOfYouth],
  services: (parts) => ({ decisions: createChildWelfareDecisionService(parts) }),
  resolvers: ({ services }) => [new ChildWelfareDecisionResolver(services)],
});
