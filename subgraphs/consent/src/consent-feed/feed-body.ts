import { MOST_FEED_EVENTS } from '@brobygger/domain';
import { z } from 'zod';

/** What the gateway sends to have a page of the feed. */
export const FeedBody = z.object({
  after: z.string().max(512).nullable(),
  limit: z.int().min(1).max(MOST_FEED_EVENTS),
});
