import { IndependencePlans1796300000556 } from './independence-plans.migration';
import { MilieuTherapy1796300000802 } from './milieu-therapy.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [IndependencePlans1796300000556, MilieuTherapy1796300000802] as const;
