import { KnownWorkers1795920000003 } from './known-workers.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [KnownWorkers1795920000003] as const;
