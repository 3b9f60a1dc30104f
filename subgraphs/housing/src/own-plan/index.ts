import { defineNoun } from '@brobygger/subgraph-kit';
import { OwnPlanResolver } from './own-plan.resolver';
import { createOwnPlanService } from './own-plan.service';

/** What youths write in the plan of their follow-up themselves. */
export const ownPlan = defineNoun({
  services: (parts) => ({ ownPlans: createOwnPlanService(parts) }),
  resolvers: ({ services }) => [new OwnPlanResolver(services)],
});
