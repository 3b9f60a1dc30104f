import { LogByCategory1796300001300 } from './log-by-category.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [LogByCategory1796300001300] as const;
