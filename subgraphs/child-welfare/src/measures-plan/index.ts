import { defineNoun } from '@brobygger/subgraph-kit';
import { itemsOfPlan, MeasureItem } from './measure-item.entity';
import { MeasureItemResolver } from './measure-item.resolver';
import { MeasuresPlan, measuresPlansOfYouth, planVersionsOfYouth } from './measures-plan.entity';
import { MeasuresPlanResolver } from './measures-plan.resolver';
import { createMeasuresPlanService } from './measures-plan.service';
import { migrations } from './migrations';
import { PlansDueResolver } from './plans-due';
import { PlanEvaluation, planEvaluationsOfYouth } from './plan-evaluation.entity';

/** The plan of a youth's measures, in versions. */
export const measuresPlan = defineNoun({
  entities: [MeasuresPlan, MeasureItem, PlanEvaluation],
  migrations,
  rowSources: [measuresPlansOfYouth, planVersionsOfYouth, itemsOfPlan, planEvaluationsOfYouth],
  services: (parts) => ({ plans: createMeasuresPlanService(parts) }),
  resolvers: ({ services, query }) => [
    new MeasuresPlanResolver({ query, ...services }),
    new MeasureItemResolver(),
    new PlansDueResolver({ query }),
  ],
});
