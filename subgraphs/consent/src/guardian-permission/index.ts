import { defineTable } from '@brobygger/subgraph-kit';
import { defineConsentNoun } from '../consent-parts';
import { createConsentService } from '../consent/consent.service';
import { createEnterReading } from '../oversight/enter-reading';
import { createOverseenYouth } from '../oversight/overseen-youth';
import { createGuardianPermissionService } from './guardian-permission.service';
import { GuardianPermissionsResolver } from './guardian-permissions.resolver';
import { migrations } from './migrations';
import {
  GuardianPermissionResolver,
  PermissionsOfYouthResolver,
  SentPermissionResolver,
} from './permissions-of-youth.resolver';

const APPENDED = { select: true, insert: true } as const;

/** That guardians let youths of under 18 live with a housing service. */
export const guardianPermission = defineConsentNoun({
  tables: [defineTable('guardian_permission', APPENDED), defineTable('guardian_permission_event', APPENDED)],
  migrations,
  services: (parts) => ({
    permissions: createGuardianPermissionService({ ...parts, consents: createConsentService(parts) }),
  }),
  resolvers: ({ services: { permissions }, query, assertHeard }) => {
    const deps = {
      query,
      permissions,
      assertHeard,
      enterReading: createEnterReading({ query }),
      overseen: createOverseenYouth({ query }),
    };
    return [
      new PermissionsOfYouthResolver(deps),
      new GuardianPermissionResolver(deps),
      new SentPermissionResolver(),
      new GuardianPermissionsResolver(deps),
    ];
  },
});
