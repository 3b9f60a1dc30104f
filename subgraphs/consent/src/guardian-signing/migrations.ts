import { GuardianSignings1796300000003 } from './guardian-signings.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [GuardianSignings1796300000003] as const;
