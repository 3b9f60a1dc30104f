import { GroupTables1700000002210 } from './group-tables.migration';
import { GroupsAsTold1796000003001 } from './groups-as-told.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [GroupTables1700000002210, GroupsAsTold1796000003001] as const;
