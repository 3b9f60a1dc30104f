import { MeasuresInTheRegister1796300001120 } from './measures-in-the-register.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [MeasuresInTheRegister1796300001120] as const;
