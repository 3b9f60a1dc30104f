import { Notices1796300000150 } from './notices.migration';
import { ReviewedOnce1796300000621 } from './reviewed-once.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [Notices1796300000150, ReviewedOnce1796300000621] as const;
