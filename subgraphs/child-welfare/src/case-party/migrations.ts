import { CaseParties1796300000946 } from './case-parties.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [CaseParties1796300000946] as const;
