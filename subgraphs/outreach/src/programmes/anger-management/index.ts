import { defineNoun } from '@brobygger/subgraph-kit';
import { AngerManagement, angerManagementOfYouth } from './anger-management.entity';
import { AngerManagementResolver } from './anger-management.resolver';
import { createAngerManagementService } from './anger-management.service';

/** Anger management: an assessment, and the course that may follow it. */
export const angerManagement = defineNoun({
  entities: [AngerManagement],
  rowSources: [angerManagementOfYouth],
  services: (parts) => ({ angerManagement: createAngerManagementService(parts) }),
  resolvers: ({ services }) => [new AngerManagementResolver(services)],
});
