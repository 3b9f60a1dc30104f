import { PrivateCountTables1700000003000 } from './private-count-tables.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [PrivateCountTables1700000003000] as const;
