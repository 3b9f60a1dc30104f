import { defineNoun } from '@brobygger/subgraph-kit';
import { goalsOfYouth, LifeAreaGoal } from './life-area-goal.entity';
import { LifeAreaGoalResolver } from './life-area-goal.resolver';
import { createLifeAreaGoalService } from './life-area-goal.service';
import { migrations } from './migrations';

/** What a youth of the programme works towards, life area by life area. */
export const lifeAreaGoal = defineNoun({
  entities: [LifeAreaGoal],
  migrations,
  rowSources: [goalsOfYouth],
  services: (parts) => ({ lifeAreaGoals: createLifeAreaGoalService(parts) }),
  resolvers: ({ query, services }) => [new LifeAreaGoalResolver({ query, ...services })],
});
