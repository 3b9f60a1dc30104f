import { CopiesInPerson1796300000470 } from './copies-in-person.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [CopiesInPerson1796300000470] as const;
