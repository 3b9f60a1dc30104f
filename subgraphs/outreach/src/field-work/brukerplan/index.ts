import { defineNoun } from '@brobygger/subgraph-kit';
import { BrukerplanResolver } from './brukerplan.resolver';
import { createBrukerplanService } from './brukerplan.service';

/** What a survey of users counted, without names. */
export const brukerplan = defineNoun({
  tables: ['brukerplan_survey'],
  services: (parts) => ({ brukerplan: createBrukerplanService(parts) }),
  resolvers: ({ services }) => [new BrukerplanResolver(services)],
});
