import { defineNoun } from '@brobygger/subgraph-kit';
import { BrukerplanSurvey } from './brukerplan-survey.entity';
import { BrukerplanResolver } from './brukerplan.resolver';
import { createBrukerplanService } from './brukerplan.service';

/** What a survey of users counted, without names. */
export const brukerplan = defineNoun({
  entities: [BrukerplanSurvey],
  services: (parts) => ({ brukerplan: createBrukerplanService(parts) }),
  resolvers: ({ services }) => [new BrukerplanResolver(services)],
});
