import { defineTable } from '@brobygger/subgraph-kit';
import { defineConsentNoun } from '../consent-parts';
import { createReadNoticesOfClaim } from '../correction-notice/read-notices';
import { createEnterReading } from '../oversight/enter-reading';
import { ClaimResolver } from './claim.resolver';
import { ClaimsOfYouthResolver } from './claims-of-youth.resolver';
import { createMakeClaims } from './make-claim';
import { migrations } from './migrations';
import { createObjectToEmergency } from './object-to-emergency';
import { createSetClaim } from './set-claim';

/** What youths ask of services that keep data on them, and what these answer. */
export const claim = defineConsentNoun({
  tables: [
    defineTable('claim', { select: true, insert: true }),
    defineTable('claim_event', { select: true, insert: true }),
  ],
  migrations,
  services: (parts) => ({
    claims: {
      make: createMakeClaims(parts),
      objectToEmergency: createObjectToEmergency(parts),
      set: createSetClaim(parts),
    },
  }),
  resolvers: ({ services, query, cursors }) => [
    new ClaimsOfYouthResolver({
      query,
      cursors,
      enterReading: createEnterReading({ query }),
      make: services.claims.make,
      objectToEmergency: services.claims.objectToEmergency,
    }),
    new ClaimResolver({
      query,
      cursors,
      set: services.claims.set,
      noticesOf: createReadNoticesOfClaim({ query }),
    }),
  ],
});
