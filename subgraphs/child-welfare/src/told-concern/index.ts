import { defineNoun } from '@brobygger/subgraph-kit';
import { concernsOfYouth } from './concerns-of-youth';
import { ToldConcernResolver } from './told-concern.resolver';

/** What youths are told of concerns about them (bvl. § 12-6, law of delay as of orders for information). */
export const toldConcern = defineNoun({
  rowSources: [concernsOfYouth],
  resolvers: () => [new ToldConcernResolver()],
});
