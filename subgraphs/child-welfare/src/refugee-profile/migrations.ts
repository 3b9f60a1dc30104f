import { RefugeeGrant1796300001000 } from './refugee-grant.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [RefugeeGrant1796300001000] as const;
