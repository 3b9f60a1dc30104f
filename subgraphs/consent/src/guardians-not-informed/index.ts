import { defineTable } from '@brobygger/subgraph-kit';
import { defineConsentNoun } from '../consent-parts';
import { createEnterReading } from '../oversight/enter-reading';
import { GuardiansNotInformedResolver, NotInformedOfYouthResolver } from './guardians-not-informed.resolver';
import { createGuardiansNotInformedService } from './guardians-not-informed.service';
import { migrations } from './migrations';

const APPENDED = { select: true, insert: true } as const;

/** That guardians are not informed of health care. */
export const guardiansNotInformed = defineConsentNoun({
  tables: [defineTable('guardians_not_informed', APPENDED), defineTable('guardians_not_informed_event', APPENDED)],
  migrations,
  services: (parts) => ({ notInformed: createGuardiansNotInformedService(parts) }),
  resolvers: ({ services, query, assertHeard }) => [
    new NotInformedOfYouthResolver({ ...services, assertHeard, enterReading: createEnterReading({ query }) }),
    new GuardiansNotInformedResolver({ ...services, assertHeard }),
  ],
});
