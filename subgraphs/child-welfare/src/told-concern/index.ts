import { defineNoun } from '@brobygger/subgraph-kit';
import { concernsOfYouth } from './concerns-of-youth';
import { ToldConcernResolver } from './told-concern.resolver';

/** What youths are told of concerns about them, at once or later (popplyl. § 16). */
export const toldConcern = defineNoun({
  rowSources: [concernsOfYouth],
  resolvers: ({ query }) => [new ToldConcernResolver({ query })],
});
