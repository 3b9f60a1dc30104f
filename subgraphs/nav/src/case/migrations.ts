import { OneOpenCase1796300001040 } from './one-open-case.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [OneOpenCase1796300001040] as const;
