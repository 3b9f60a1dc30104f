import { MeasuresInTheRegister1796300001120 } from './measures-in-the-register.migration';
import { PlanEvaluations1796300000943 } from './plan-evaluations.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [PlanEvaluations1796300000943, MeasuresInTheRegister1796300001120] as const;
