import { UnregisteredPersonTables1796000000003 } from './unregistered-person-tables.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [UnregisteredPersonTables1796000000003] as const;
