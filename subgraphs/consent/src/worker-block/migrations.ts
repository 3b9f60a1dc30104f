import { BlockOfMerge1796000000104 } from './block-of-merge.migration';
import { BlockedSince1795920000004 } from './blocked-since.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [BlockedSince1795920000004, BlockOfMerge1796000000104] as const;
