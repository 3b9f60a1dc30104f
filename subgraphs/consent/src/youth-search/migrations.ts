import { YouthSearches1796300000202 } from './youth-searches.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [YouthSearches1796300000202] as const;
