import { YouthMerges1796000000106 } from './youth-merges.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [YouthMerges1796000000106] as const;
