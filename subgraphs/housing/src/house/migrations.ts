import { HouseTargetGroups1796300000381 } from './house-target-groups.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [HouseTargetGroups1796300000381] as const;
