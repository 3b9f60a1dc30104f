import { defineNoun } from '@brobygger/subgraph-kit';
import { contactsOfYouth, OutreachContact } from './contact.entity';
import { ContactResolver } from './contact.resolver';

/** That an organisation knows a youth, and since when. */
export const contact = defineNoun({
  entities: [OutreachContact],
  rowSources: [contactsOfYouth],
  resolvers: () => [new ContactResolver()],
});
