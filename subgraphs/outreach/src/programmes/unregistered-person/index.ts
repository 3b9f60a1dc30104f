import { defineNoun } from '@brobygger/subgraph-kit';
import type { OutreachParts } from '../../record-writing/outreach-recorder';
import { ACTS_OF_PERSON } from './acts-of-person';
import { migrations } from './migrations';
import { linksOfYouth, PersonLink } from './person-link.entity';
import { PersonLinkResolver } from './person-link.resolver';
import { createPersonLinkService } from './person-link.service';
import { UnregisteredPerson } from './unregistered-person.entity';
import { UnregisteredPersonResolver } from './unregistered-person.resolver';
import { createUnregisteredPersonService } from './unregistered-person.service';

/** Whom one organisation of outreach knows and the registry does not: persons without a number, and whom they are linked to later. */
export const unregisteredPerson = defineNoun({
  entities: [UnregisteredPerson, PersonLink],
  tables: [ACTS_OF_PERSON],
  migrations,
  rowSources: [linksOfYouth],
  services: (parts: OutreachParts) => ({
    unregisteredPersons: createUnregisteredPersonService(parts),
    personLinks: createPersonLinkService(parts),
  }),
  resolvers: ({ services, query, cursors }) => [
    new UnregisteredPersonResolver({ ...services, query, cursors }),
    new PersonLinkResolver(services),
  ],
});
