import { defineTable } from '@brobygger/subgraph-kit';
import { defineConsentNoun } from '../consent-parts';
import { createConsentService } from '../consent/consent.service';
import { createOverseenYouth } from '../oversight/overseen-youth';
import { GuardianHidingResolver } from './guardian-hiding.resolver';
import { createGuardianHidingService } from './guardian-hiding.service';
import { migrations } from './migrations';

/** What was sent to guardians and is hidden from some of them. */
export const guardianHiding = defineConsentNoun({
  tables: [defineTable('guardian_hiding', { select: true, insert: true })],
  migrations,
  services: (parts) => ({ hiding: createGuardianHidingService({ consents: createConsentService(parts) }) }),
  resolvers: ({ services: { hiding }, query }) => [
    new GuardianHidingResolver({ hiding, overseen: createOverseenYouth({ query }) }),
  ],
});
