import { GuardianHolds1796300000461 } from './guardian-hold.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [GuardianHolds1796300000461] as const;
