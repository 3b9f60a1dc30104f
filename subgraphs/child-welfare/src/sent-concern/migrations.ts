import { SentConcernReports1796300000901 } from './sent-concern-reports.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [SentConcernReports1796300000901] as const;
