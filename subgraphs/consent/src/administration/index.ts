import { defineTable } from '@brobygger/subgraph-kit';
import { defineConsentNoun } from '../consent-parts';
import { AdministrationListsResolver, AdministrationResolver, MembershipResolver } from './administration.resolver';
import { createAdministrationService } from './administration.service';
import { createHasKeys } from './issuer-keys';
import { migrations } from './migrations';
import { createReadAdministration } from './read-administration';

/** Which organisations there are, who is a member of what, and whose tokens are trusted. */
export const administration = defineConsentNoun({
  tables: [
    defineTable('membership', { select: true, insert: true, update: ['ended_at', 'ended_by'] }),
    defineTable('trusted_issuer', {
      select: true,
      insert: true,
      update: ['audience', 'claims', 'algorithms', 'jwks_uri', 'trusted_at', 'trusted_by', 'ended_at', 'ended_by'],
    }),
    defineTable('administration_entry', { select: true, insert: true }),
  ],
  migrations,
  services: (parts) => ({
    administration: createAdministrationService({ ...parts, hasKeys: createHasKeys() }),
    readAdministration: createReadAdministration(parts),
  }),
  resolvers: ({ services }) => [
    new AdministrationResolver(services),
    new AdministrationListsResolver(services),
    new MembershipResolver(),
  ],
});
