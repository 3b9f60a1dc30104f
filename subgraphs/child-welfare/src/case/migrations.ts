import { NoFollowUpReasons1796300000942 } from './no-follow-up-reasons.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [NoFollowUpReasons1796300000942] as const;
