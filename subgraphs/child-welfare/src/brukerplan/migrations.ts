import { BrukerplanTable1796200000002 } from './brukerplan-table.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [BrukerplanTable1796200000002] as const;
