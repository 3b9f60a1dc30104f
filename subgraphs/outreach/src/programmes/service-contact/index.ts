import { defineNoun } from '@brobygger/subgraph-kit';
import { migrations } from './migrations';
import { ServiceContact, serviceContactsOfYouth } from './service-contact.entity';
import { ServiceContactResolver } from './service-contact.resolver';
import { createServiceContactService } from './service-contact.service';

/** With whom a youth was helped to be in touch. */
export const serviceContact = defineNoun({
  entities: [ServiceContact],
  migrations,
  rowSources: [serviceContactsOfYouth],
  services: (parts) => ({ serviceContacts: createServiceContactService(parts) }),
  resolvers: ({ services }) => [new ServiceContactResolver(services)],
});
