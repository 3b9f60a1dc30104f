import { RegisterExports1796300001121 } from './register-exports.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [RegisterExports1796300001121] as const;
