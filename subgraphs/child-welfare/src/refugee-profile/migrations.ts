import { RefugeeGrant1796300001000 } from './refugee-grant.migration';
import { RefugeeProfilesRecorded1796300001251 } from './refugee-profiles-recorded.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [RefugeeGrant1796300001000, RefugeeProfilesRecorded1796300001251] as const;
