import { HomeSituationTable1796300000522 } from './home-situation-table.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [HomeSituationTable1796300000522] as const;
