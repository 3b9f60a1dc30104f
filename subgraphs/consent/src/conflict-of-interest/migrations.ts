import { ConflictEvents1795920000005 } from './conflict-events.migration';
import { ConflictOfMerge1796000000105 } from './conflict-of-merge.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [ConflictEvents1795920000005, ConflictOfMerge1796000000105] as const;
