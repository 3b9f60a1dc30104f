import { defineNoun } from '@brobygger/subgraph-kit';
import { ContactPerson, contactPersonsOfYouth } from './contact-person.entity';
import { ContactPersonResolver } from './contact-person.resolver';
import { createContactPersonService } from './contact-person.service';
import { migrations } from './migrations';

/** Whom a youth can turn to at child welfare. */
export const contactPerson = defineNoun({
  entities: [ContactPerson],
  migrations,
  rowSources: [contactPersonsOfYouth],
  services: (parts) => ({ contactPersons: createContactPersonService(parts) }),
  resolvers: ({ services, query }) => [new ContactPersonResolver({ query, ...services })],
});
