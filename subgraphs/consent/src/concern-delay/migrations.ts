import { ConcernDelay1796300000910 } from './concern-delay.migration';

/** The migrations of this folder, oldest first. */
export const migrations = [ConcernDelay1796300000910] as const;
