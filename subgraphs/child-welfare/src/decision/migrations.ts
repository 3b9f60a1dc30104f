import { DecisionsInError1796300000762 } from './decisions-in-error.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [DecisionsInError1796300000762] as const;
