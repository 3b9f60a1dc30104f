import { EmergencyCorrected1796000003008 } from './emergency-corrected.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [EmergencyCorrected1796000003008] as const;
