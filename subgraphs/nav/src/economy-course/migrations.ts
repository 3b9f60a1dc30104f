import { EconomyCourseTable1796300001081 } from './economy-course-table.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [EconomyCourseTable1796300001081] as const;
