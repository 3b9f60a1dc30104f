import { LogDifferences1796300001500 } from './log-differences.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [LogDifferences1796300001500] as const;
