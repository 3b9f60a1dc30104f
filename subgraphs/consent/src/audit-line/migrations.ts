import { AuditLines1796300001301 } from './audit-lines.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [AuditLines1796300001301] as const;
