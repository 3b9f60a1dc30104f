import { AdministrationTables1796000005001 } from './administration-tables.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [AdministrationTables1796000005001] as const;
