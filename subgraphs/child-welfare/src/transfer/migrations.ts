import { CalledOffTransfers1796300000781 } from './called-off-transfers.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [CalledOffTransfers1796300000781] as const;
