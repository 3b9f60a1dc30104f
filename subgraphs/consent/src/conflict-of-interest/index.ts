import { defineTable } from '@brobygger/subgraph-kit';
import { defineConsentNoun } from '../consent-parts';
import { ConflictOfInterestResolver, ConflictsOfYouthResolver } from './conflict-of-interest.resolver';
import { createConflictService } from './conflict-of-interest.service';
import { createEnterReading } from '../oversight/enter-reading';
import { createOverseenYouth } from '../oversight/overseen-youth';
import { migrations } from './migrations';

/** The workers who are too near a youth to handle what is held on them, and who says so. */
export const conflictOfInterest = defineConsentNoun({
  tables: [
    defineTable('conflict_of_interest', { select: true, insert: true, update: ['holds', 'version'] }),
    defineTable('conflict_of_interest_event', { select: true, insert: true }),
  ],
  migrations,
  services: (parts) => ({ conflicts: createConflictService(parts) }),
  resolvers: ({ services, query }) => [
    new ConflictOfInterestResolver({ ...services, overseen: createOverseenYouth({ query }) }),
    new ConflictsOfYouthResolver({ ...services, enterReading: createEnterReading({ query }) }),
  ],
});
