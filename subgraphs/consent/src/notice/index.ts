import { defineTable } from '@brobygger/subgraph-kit';
import { defineConsentNoun } from '../consent-parts';
import { createEnterReading } from '../oversight/enter-reading';
import { migrations } from './migrations';
import { NoticesOfYouthResolver } from './notice.resolver';

/** What youths are told of at its time. */
export const notice = defineConsentNoun({
  tables: [
    defineTable('notice', { select: true, insert: true }),
    defineTable('notice_delivery', { select: true, insert: true }),
  ],
  migrations,
  resolvers: ({ query, cursors }) => [
    new NoticesOfYouthResolver({ query, cursors, enterReading: createEnterReading({ query }) }),
  ],
});
