import { defineTable } from '@brobygger/subgraph-kit';
import { defineConsentNoun } from '../consent-parts';
import { createEnterReading } from '../oversight/enter-reading';
import { createOverseenYouth } from '../oversight/overseen-youth';
import { migrations } from './migrations';
import { MergesOfYouthResolver, YouthMergeResolver } from './youth-merge.resolver';
import { createYouthMergeService } from './youth-merge.service';

/** That two registrations are of one person. */
export const youthMerge = defineConsentNoun({
  tables: [
    defineTable('youth_merge', {
      select: true,
      insert: true,
      update: ['undone_by', 'undone_at', 'undone_for', 'version'],
    }),
  ],
  migrations,
  services: (parts) => ({ merges: createYouthMergeService({ ...parts, overseen: createOverseenYouth(parts) }) }),
  resolvers: ({ services, query }) => [
    new YouthMergeResolver({ ...services, query }),
    new MergesOfYouthResolver({ ...services, enterReading: createEnterReading({ query }) }),
  ],
});
