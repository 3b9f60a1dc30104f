import { GuardianPermissions1796300000250 } from './guardian-permissions.migration';
import { PermissionDeclinesUndone1796300001200 } from './permission-declines-undone.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [GuardianPermissions1796300000250, PermissionDeclinesUndone1796300001200] as const;
