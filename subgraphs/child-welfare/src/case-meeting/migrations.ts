import { CaseMeetings1796300000945 } from './case-meetings.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [CaseMeetings1796300000945] as const;
