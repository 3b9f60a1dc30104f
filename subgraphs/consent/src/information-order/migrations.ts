import { InformationOrderTables1796000000301 } from './information-order-tables.migration';

/** The migrations of this folder, oldest first. */
export const migrations = [InformationOrderTables1796000000301] as const;
