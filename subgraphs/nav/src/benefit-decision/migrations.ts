import { BenefitDecisions1796300001042 } from './benefit-decisions.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [BenefitDecisions1796300001042] as const;
