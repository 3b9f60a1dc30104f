import { defineTable } from '@brobygger/subgraph-kit';
import { defineConsentNoun } from '../consent-parts';
import { migrations } from './migrations';
import { Organisation, organisationById } from './organisation.entity';
import { OrganisationResolver } from './organisation.resolver';
import { createOrganisationService } from './organisation.service';

/** The units that consents are given to. */
export const organisation = defineConsentNoun({
  entities: [Organisation],
  tables: [defineTable('organisation_entered', { select: true })],
  migrations,
  rowSources: [organisationById],
  references: [Organisation],
  services: (parts) => ({ organisations: createOrganisationService(parts) }),
  resolvers: ({ services }) => [new OrganisationResolver(services)],
});
