import { defineTable } from '@brobygger/subgraph-kit';
import { defineConsentNoun } from '../consent-parts';
import { createOverseenYouth } from '../oversight/overseen-youth';
import { GuardianHoldResolver, HoldsOfReachResolver } from './guardian-hold.resolver';
import { createGuardianHoldService } from './guardian-hold.service';
import { migrations } from './migrations';

const APPENDED = { select: true, insert: true } as const;

/** That guardians of a youth are held, on a ground that a person recorded. */
export const guardianHold = defineConsentNoun({
  tables: [defineTable('guardian_hold', APPENDED), defineTable('guardian_hold_event', APPENDED)],
  migrations,
  services: (parts) => ({
    guardianHolds: createGuardianHoldService({ ...parts, overseen: createOverseenYouth(parts) }),
  }),
  resolvers: ({ services }) => [new HoldsOfReachResolver(services), new GuardianHoldResolver(services)],
});
