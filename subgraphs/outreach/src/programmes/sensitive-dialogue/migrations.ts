import { SensitiveDialogueTables1700000002310 } from './sensitive-dialogue-tables.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [SensitiveDialogueTables1700000002310] as const;
