import { DecisionsLeftGranted1796300001045 } from './decisions-left-granted.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [DecisionsLeftGranted1796300001045] as const;
