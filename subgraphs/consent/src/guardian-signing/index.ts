import { defineTable, GUARDIANS_HELD } from '@brobygger/subgraph-kit';
import { defineConsentNoun } from '../consent-parts';
import { createConsentService } from '../consent/consent.service';
import { createEnterReading } from '../oversight/enter-reading';
import { createOverseenYouth } from '../oversight/overseen-youth';
import { GuardianResolver } from './guardian.resolver';
import { GuardiansResolver } from './guardians.resolver';
import { createGuardianSigningService } from './guardian-signing.service';
import { migrations } from './migrations';
import { GuardianSigningResolver, SentSigningResolver, SigningsOfYouthResolver } from './signings-of-youth.resolver';

const APPENDED = { select: true, insert: true } as const;

/** What youths say yes to that a guardian must sign too. */
export const guardianSigning = defineConsentNoun({
  tables: [
    defineTable('guardian_signing', APPENDED),
    defineTable('guardian_signing_event', APPENDED),
    defineTable('guardian_standing', APPENDED),
    defineTable('guardians_held', { ...APPENDED, update: [...Object.keys(GUARDIANS_HELD.values), 'version'] }),
  ],
  migrations,
  services: (parts) => ({ signings: createGuardianSigningService({ consents: createConsentService(parts) }) }),
  resolvers: ({ services: { signings }, query, assertHeard }) => {
    const deps = {
      query,
      signings,
      assertHeard,
      enterReading: createEnterReading({ query }),
      overseen: createOverseenYouth({ query }),
    };
    return [
      new GuardiansResolver(deps),
      new SigningsOfYouthResolver(deps),
      new GuardianSigningResolver(deps),
      new SentSigningResolver(),
      new GuardianResolver(deps),
    ];
  },
});
