import { IndividualPlans1796300001044 } from './individual-plans.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [IndividualPlans1796300001044] as const;
