import { RetentionLeaves1796300001452 } from './retention-leaves.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [RetentionLeaves1796300001452] as const;
