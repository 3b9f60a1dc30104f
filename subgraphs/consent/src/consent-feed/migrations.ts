import { ConsentFeed1796300000240 } from './consent-feed.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [ConsentFeed1796300000240] as const;
