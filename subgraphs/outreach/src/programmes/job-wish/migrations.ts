import { JobWishTable1796000003002 } from './job-wish-table.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [JobWishTable1796000003002] as const;
