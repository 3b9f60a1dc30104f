import { defineNoun } from '@brobygger/subgraph-kit';
import { HeadcountResolver } from './headcount.resolver';
import { createHeadcountService } from './headcount.service';

/** How many came, without names. */
export const headcount = defineNoun({
  tables: ['headcount'],
  services: (parts) => ({ headcounts: createHeadcountService(parts) }),
  resolvers: ({ services }) => [new HeadcountResolver(services)],
});
