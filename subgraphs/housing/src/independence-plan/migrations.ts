import { IndependencePlans1796300000556 } from './independence-plans.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [IndependencePlans1796300000556] as const;
