import { HouseMeetingTable1796300000382 } from './house-meeting-table.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [HouseMeetingTable1796300000382] as const;
