import { OpenActivityTable1796000003004 } from './open-activity-table.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [OpenActivityTable1796000003004] as const;
