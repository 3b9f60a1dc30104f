import { SharedOutside1796300000153 } from './shared-outside.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [SharedOutside1796300000153] as const;
