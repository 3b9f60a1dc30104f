import { defineNoun } from '@brobygger/subgraph-kit';
import { contactsOfYouth, OutreachContact } from './contact.entity';
import { ContactResolver } from './contact.resolver';
import { migrations } from './migrations';

/** That an organisation knows a youth, and since when. */
export const contact = defineNoun({
  entities: [OutreachContact],
  migrations,
  rowSources: [contactsOfYouth],
  resolvers: () => [new ContactResolver()],
});
