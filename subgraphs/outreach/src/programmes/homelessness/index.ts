import { defineNoun } from '@brobygger/subgraph-kit';
import { Homelessness, homelessnessOfYouth } from './homelessness.entity';
import { HomelessnessResolver } from './homelessness.resolver';
import { createHomelessnessService } from './homelessness.service';
import { migrations } from './migrations';

/** Whether a youth has a place to live. */
export const homelessness = defineNoun({
  entities: [Homelessness],
  migrations,
  rowSources: [homelessnessOfYouth],
  services: (parts) => ({ homelessness: createHomelessnessService(parts) }),
  resolvers: ({ services }) => [new HomelessnessResolver(services)],
});
