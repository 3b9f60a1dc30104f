import { LifeAreaGoals1796300001020 } from './life-area-goals.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [LifeAreaGoals1796300001020] as const;
