import { SelfPresentations1796300000101 } from './self-presentations.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [SelfPresentations1796300000101] as const;
