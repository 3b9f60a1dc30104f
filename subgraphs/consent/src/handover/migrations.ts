import { Handovers1796300000551 } from './handover-tables.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [Handovers1796300000551] as const;
