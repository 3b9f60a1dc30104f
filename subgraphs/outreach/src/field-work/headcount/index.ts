import { defineNoun } from '@brobygger/subgraph-kit';
import { Headcount } from './headcount.entity';
import { HeadcountResolver } from './headcount.resolver';
import { createHeadcountService } from './headcount.service';

/** How many came, without names. */
export const headcount = defineNoun({
  entities: [Headcount],
  services: (parts) => ({ headcounts: createHeadcountService(parts) }),
  resolvers: ({ services }) => [new HeadcountResolver(services)],
});
