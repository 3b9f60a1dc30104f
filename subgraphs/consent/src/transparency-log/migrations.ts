import { LogTree1796300001400 } from './log-tree.migration';
import { RetentionLeaves1796300001452 } from './retention-leaves.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [LogTree1796300001400, RetentionLeaves1796300001452] as const;
