import { defineNoun } from '@brobygger/subgraph-kit';
import { migrations } from './migrations';
import { OutreachAges } from './outreach-ages.entity';
import { OutreachAgesResolver } from './outreach-ages.resolver';
import { createOutreachAgesService } from './outreach-ages.service';

/** The ages that an organisation is for. */
export const ages = defineNoun({
  entities: [OutreachAges],
  migrations,
  services: (parts) => ({ ages: createOutreachAgesService(parts) }),
  resolvers: ({ services }) => [new OutreachAgesResolver(services)],
});
