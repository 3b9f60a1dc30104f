import { Handovers1796300000551 } from './handover-tables.migration';
import { ToldFirst1796300000782 } from './told-first.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [Handovers1796300000551, ToldFirst1796300000782] as const;
