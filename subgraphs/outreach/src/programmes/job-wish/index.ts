import { defineNoun } from '@brobygger/subgraph-kit';
import { JobWish, jobWishesOfYouth } from './job-wish.entity';
import { JobWishResolver } from './job-wish.resolver';
import { createJobWishService } from './job-wish.service';
import { migrations } from './migrations';

/** What a youth wants to work with. */
export const jobWish = defineNoun({
  entities: [JobWish],
  migrations,
  rowSources: [jobWishesOfYouth],
  services: (parts) => ({ jobWishes: createJobWishService(parts) }),
  resolvers: ({ services }) => [new JobWishResolver(services)],
});
