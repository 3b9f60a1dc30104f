import { defineTable } from '@brobygger/subgraph-kit';
import { defineConsentNoun } from '../consent-parts';
import { createEnterReading } from '../oversight/enter-reading';
import {
  EmergenciesOfYouthResolver,
  EmergenciesToReviewResolver,
  EmergencyAccessResolver,
} from './emergency-access.resolver';
import { migrations } from './migrations';
import { EmergencyDelayResolver } from './emergency-delay.resolver';
import { createOpenEmergency } from './open-emergency';
import { createReviewEmergency } from './review-emergency';
import { createSetDelay } from './set-delay';

/** What is opened where life or health is in danger, and what others find of it. */
export const emergencyAccess = defineConsentNoun({
  tables: [
    defineTable('emergency_access', { select: true, insert: true }),
    defineTable('emergency_review', { select: true, insert: true }),
  ],
  migrations,
  resolvers: (parts) => [
    new EmergenciesOfYouthResolver({ query: parts.query, enterReading: createEnterReading(parts) }),
    new EmergencyAccessResolver({
      query: parts.query,
      cursors: parts.cursors,
      open: createOpenEmergency(parts),
      review: createReviewEmergency(parts),
    }),
    new EmergenciesToReviewResolver({ query: parts.query }),
    new EmergencyDelayResolver({ query: parts.query, delays: createSetDelay(parts) }),
  ],
});
