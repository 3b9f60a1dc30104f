import { ConsentRequests1796300000002 } from './consent-requests.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [ConsentRequests1796300000002] as const;
