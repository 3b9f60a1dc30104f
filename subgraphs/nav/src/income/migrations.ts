import { WhoRecorded1796300001043 } from './who-recorded.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [WhoRecorded1796300001043] as const;
