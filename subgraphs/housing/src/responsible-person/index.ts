import { defineNoun } from '@brobygger/subgraph-kit';
import { ResponsiblePerson } from './responsible-person.entity';
import { ResponsiblePersonResolver } from './responsible-person.resolver';
import { createResponsiblePersonService } from './responsible-person.service';
import { migrations } from './migrations';

/** The students who are responsible in the houses. */
export const responsiblePerson = defineNoun({
  entities: [ResponsiblePerson],
  migrations,
  services: (parts) => ({ responsiblePersons: createResponsiblePersonService(parts) }),
  resolvers: ({ services }) => [new ResponsiblePersonResolver(services)],
});
