import { SummerJobWishes1796000002009 } from './summer-job-wishes.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [SummerJobWishes1796000002009] as const;
