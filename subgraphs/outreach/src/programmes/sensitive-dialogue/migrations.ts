import { GenderIncongruence1796000002006 } from './gender-incongruence.migration';
import { SensitiveDialogueTables1700000002310 } from './sensitive-dialogue-tables.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [SensitiveDialogueTables1700000002310, GenderIncongruence1796000002006] as const;
