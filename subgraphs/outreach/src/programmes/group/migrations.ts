import { GroupTables1700000002210 } from './group-tables.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [GroupTables1700000002210] as const;
