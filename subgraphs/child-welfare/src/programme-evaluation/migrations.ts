import { ProgrammeEvaluations1796300001025 } from './programme-evaluations.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [ProgrammeEvaluations1796300001025] as const;
