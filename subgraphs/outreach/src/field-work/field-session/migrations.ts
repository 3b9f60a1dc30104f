import { PlannedAndCorrected1796000003009 } from './planned-and-corrected.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [PlannedAndCorrected1796000003009] as const;
