import { BlockedSince1795920000004 } from './blocked-since.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [BlockedSince1795920000004] as const;
