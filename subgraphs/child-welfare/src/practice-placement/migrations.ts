import { PracticePlacements1796300001010 } from './practice-placements.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [PracticePlacements1796300001010] as const;
