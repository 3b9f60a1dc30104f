import { defineNoun, openWhile } from '@brobygger/subgraph-kit';
import { IsNull } from 'typeorm';
import { AngerManagement, angerManagementOfYouth } from './anger-management.entity';
import { AngerManagementResolver } from './anger-management.resolver';
import { createAngerManagementService } from './anger-management.service';
import { migrations } from './migrations';

/** Anger management: an assessment, and the course that may follow it. */
export const angerManagement = defineNoun({
  entities: [AngerManagement],
  migrations,
  rowSources: [angerManagementOfYouth],
  keepsService: [openWhile(AngerManagement, { closedOn: IsNull() })],
  services: (parts) => ({ angerManagement: createAngerManagementService(parts) }),
  resolvers: ({ services }) => [new AngerManagementResolver(services)],
});
