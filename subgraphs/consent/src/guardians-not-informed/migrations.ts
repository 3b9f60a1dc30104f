import { GuardiansNotInformed1796300000270 } from './guardians-not-informed.migration';
import { ReviewedNotInformed1796300000660 } from './reviewed-not-informed.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [GuardiansNotInformed1796300000270, ReviewedNotInformed1796300000660] as const;
