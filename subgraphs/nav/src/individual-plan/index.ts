import { defineNoun } from '@brobygger/subgraph-kit';
import { goalsOfPlan, NavIndividualPlanGoal } from './individual-plan-goal.entity';
import { individualPlansOfYouth, NavIndividualPlan } from './individual-plan.entity';
import { IndividualPlanGoalResolver, IndividualPlanResolver } from './individual-plan.resolver';
import { createIndividualPlanService } from './individual-plan.service';
import { migrations } from './migrations';

/** The individual plan of a youth (individuell plan, sotjl. § 28), with the youth's own wish. */
export const individualPlan = defineNoun({
  entities: [NavIndividualPlan, NavIndividualPlanGoal],
  migrations,
  rowSources: [individualPlansOfYouth, goalsOfPlan],
  services: (parts) => ({ individualPlans: createIndividualPlanService(parts) }),
  resolvers: ({ services }) => [new IndividualPlanResolver(services), new IndividualPlanGoalResolver()],
});
