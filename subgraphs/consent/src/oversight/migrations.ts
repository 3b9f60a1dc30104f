import { Municipalities1795920000006 } from './municipalities.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [Municipalities1795920000006] as const;
