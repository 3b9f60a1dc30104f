import { GuardianHiding1796300000271 } from './guardian-hiding.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [GuardianHiding1796300000271] as const;
