import { defineNoun } from '@brobygger/subgraph-kit';
import { NurseTalk, nurseTalksOfYouth } from './nurse-talk.entity';
import { NurseTalkReferralResolver, NurseTalkResolver } from './nurse-talk.resolver';
import { createNurseTalkService } from './nurse-talk.service';

/** Talks with the nurse. */
export const nurseTalk = defineNoun({
  entities: [NurseTalk],
  rowSources: [nurseTalksOfYouth],
  services: (parts) => ({ nurseTalks: createNurseTalkService(parts) }),
  resolvers: ({ services }) => [new NurseTalkResolver(services), new NurseTalkReferralResolver()],
});
