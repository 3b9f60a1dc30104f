import { Homelessness1796100000001 } from './homelessness.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [Homelessness1796100000001] as const;
