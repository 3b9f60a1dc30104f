import { defineNoun } from '@brobygger/subgraph-kit';
import { IndependencePlan, independencePlansOfYouth } from './independence-plan.entity';
import { IndependencePlanResolver } from './independence-plan.resolver';
import { createIndependencePlanService } from './independence-plan.service';
import { migrations } from './migrations';

/** Plans for youths to live alone (selvstendighetsplan). */
export const independencePlan = defineNoun({
  entities: [IndependencePlan],
  migrations,
  rowSources: [independencePlansOfYouth],
  services: (parts) => ({ independencePlans: createIndependencePlanService(parts) }),
  resolvers: ({ services }) => [new IndependencePlanResolver(services)],
});
