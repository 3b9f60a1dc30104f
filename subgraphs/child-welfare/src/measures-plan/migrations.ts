import { PlanEvaluations1796300000943 } from './plan-evaluations.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [PlanEvaluations1796300000943] as const;
