import { HouseTexts1796300000720 } from './house-texts.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [HouseTexts1796300000720] as const;
