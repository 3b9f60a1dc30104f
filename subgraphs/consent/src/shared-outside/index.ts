import { defineTable } from '@brobygger/subgraph-kit';
import { defineConsentNoun } from '../consent-parts';
import { createEnterReading } from '../oversight/enter-reading';
import { migrations } from './migrations';
import { SharedOfYouthResolver, SharedOutsideResolver } from './shared-outside.resolver';
import { createSharedOutsideService } from './shared-outside.service';

/** What workers told other services outside this system. */
export const sharedOutside = defineConsentNoun({
  tables: [defineTable('shared_outside', { select: true, insert: true })],
  migrations,
  services: (parts) => ({ sharedOutside: createSharedOutsideService(parts) }),
  resolvers: ({ services, query }) => [
    new SharedOfYouthResolver({ ...services, enterReading: createEnterReading({ query }) }),
    new SharedOutsideResolver(services),
  ],
});
