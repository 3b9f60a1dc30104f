import { defineTable } from '@brobygger/subgraph-kit';
import { defineConsentNoun } from '../consent-parts';
import { createEnterReading } from '../oversight/enter-reading';
import { migrations } from './migrations';
import { ServiceRelationResolver, ServiceToYouthResolver } from './service-to-youth.resolver';

/** Who serves a youth, on what ground. Owners tell it (`incoming/receive-messages.ts`). */
export const serviceToYouth = defineConsentNoun({
  tables: [defineTable('ground_check', { select: true, insert: true })],
  migrations,
  resolvers: ({ query, cursors }) => [
    new ServiceToYouthResolver({ query, cursors, enterReading: createEnterReading({ query }) }),
    new ServiceRelationResolver(),
  ],
});
