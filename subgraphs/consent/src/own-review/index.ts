import { defineConsentNoun } from '../consent-parts';
import { OwnReviewResolver } from './own-review.resolver';

/** What workers are to look at again. */
export const ownReview = defineConsentNoun({
  resolvers: ({ query, cursors, assertHeard }) => [new OwnReviewResolver({ query, cursors, assertHeard })],
});
