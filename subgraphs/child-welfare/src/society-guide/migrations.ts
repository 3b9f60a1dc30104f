import { SocietyGuides1796300001015 } from './society-guides.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [SocietyGuides1796300001015] as const;
