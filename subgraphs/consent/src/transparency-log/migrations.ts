import { LogTree1796300001400 } from './log-tree.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [LogTree1796300001400] as const;
