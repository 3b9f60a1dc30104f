import { CoursePlans1796300001005 } from './course-plans.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [CoursePlans1796300001005] as const;
