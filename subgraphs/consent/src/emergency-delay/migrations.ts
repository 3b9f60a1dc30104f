import { EmergencyDelays1796300000280 } from './emergency-delays.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [EmergencyDelays1796300000280] as const;
