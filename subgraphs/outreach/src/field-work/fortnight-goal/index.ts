import { defineNoun } from '@brobygger/subgraph-kit';
import { createYearReader } from '../../yearly/year-reader';
import { FortnightGoal } from './fortnight-goal.entity';
import { FortnightGoalResolver } from './fortnight-goal.resolver';
import { createFortnightGoalService } from './fortnight-goal.service';

/** What an organisation will do in 14 days of street outreach. */
export const fortnightGoal = defineNoun({
  entities: [FortnightGoal],
  services: (parts) => ({ fortnightGoals: createFortnightGoalService(parts) }),
  resolvers: ({ services, query }) => [
    new FortnightGoalResolver({ ...services, query, years: createYearReader(query) }),
  ],
});
