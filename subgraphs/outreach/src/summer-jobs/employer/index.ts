import { defineNoun } from '@brobygger/subgraph-kit';
import { Employer } from './employer.entity';
import { EmployerResolver } from './employer.resolver';
import { createEmployerService } from './employer.service';

/** The employers of the summer job project. */
export const employer = defineNoun({
  entities: [Employer],
  services: (parts) => ({ employers: createEmployerService(parts) }),
  resolvers: ({ services }) => [new EmployerResolver(services)],
});
