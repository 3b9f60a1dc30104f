import { PracticePlacements1796300001010 } from './practice-placements.migration';
import { PracticePlacementsRecorded1796300001252 } from './practice-placements-recorded.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [PracticePlacements1796300001010, PracticePlacementsRecorded1796300001252] as const;
