import { defineNoun } from '@brobygger/subgraph-kit';
import { HomeSituation, homeSituationsOfYouth } from './home-situation.entity';
import { HomeSituationResolver } from './home-situation.resolver';
import { createHomeSituationService } from './home-situation.service';
import { migrations } from './migrations';

/** How youths live: in an own home, with others, or nowhere. */
export const homeSituation = defineNoun({
  entities: [HomeSituation],
  migrations,
  rowSources: [homeSituationsOfYouth],
  services: (parts) => ({ homeSituations: createHomeSituationService(parts) }),
  resolvers: ({ services }) => [new HomeSituationResolver(services)],
});
