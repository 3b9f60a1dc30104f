import { defineNoun, openWhile } from '@brobygger/subgraph-kit';
import { IsNull } from 'typeorm';
import { migrations } from './migrations';
import { NurseTalk, nurseTalksOfYouth } from './nurse-talk.entity';
import { NurseTalkReferralResolver, NurseTalkResolver } from './nurse-talk.resolver';
import { createNurseTalkService } from './nurse-talk.service';

/** Talks with the nurse. */
export const nurseTalk = defineNoun({
  entities: [NurseTalk],
  migrations,
  rowSources: [nurseTalksOfYouth],
  keepsService: [openWhile(NurseTalk, { closedOn: IsNull() })],
  services: (parts) => ({ nurseTalks: createNurseTalkService(parts) }),
  resolvers: ({ services }) => [new NurseTalkResolver(services), new NurseTalkReferralResolver()],
});
