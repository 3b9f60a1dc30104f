import { LifeAreaGoals1796300001020 } from './life-area-goals.migration';
import { LifeAreaGoalsRecorded1796300001254 } from './life-area-goals-recorded.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [LifeAreaGoals1796300001020, LifeAreaGoalsRecorded1796300001254] as const;
