import { ConsentFeed1796300000240 } from './consent-feed.migration';
import { EndsInTheFeed1796300000440 } from './ends-in-the-feed.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [ConsentFeed1796300000240, EndsInTheFeed1796300000440] as const;
