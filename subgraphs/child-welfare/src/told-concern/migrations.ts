import { RecordedMoments1796300001250 } from './recorded-moments.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [RecordedMoments1796300001250] as const;
