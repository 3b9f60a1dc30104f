import { Notices1796300000150 } from './notices.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [Notices1796300000150] as const;
