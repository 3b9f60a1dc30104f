import { CaseMoves1796300001041 } from './case-moves.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [CaseMoves1796300001041] as const;
