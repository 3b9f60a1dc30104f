import { SanctionsBeginService1796000002005 } from './sanctions-begin-service.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [SanctionsBeginService1796000002005] as const;
