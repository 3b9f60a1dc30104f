import { ConflictEvents1795920000005 } from './conflict-events.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [ConflictEvents1795920000005] as const;
