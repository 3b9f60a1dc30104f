import { LogRetention1796300001451 } from './log-retention.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [LogRetention1796300001451] as const;
