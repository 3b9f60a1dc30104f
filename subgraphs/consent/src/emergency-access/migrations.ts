import { EmergencyAccesses1796300000152 } from './emergency-accesses.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [EmergencyAccesses1796300000152] as const;
