import { GuardianPermissions1796300000250 } from './guardian-permissions.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [GuardianPermissions1796300000250] as const;
