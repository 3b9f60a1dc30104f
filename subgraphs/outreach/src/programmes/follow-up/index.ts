import { defineNoun, openWhile } from '@brobygger/subgraph-kit';
import { IsNull } from 'typeorm';
import { followUpsOfYouth, OutreachFollowUp } from './follow-up.entity';
import { FollowUpResolver } from './follow-up.resolver';
import { createFollowUpService } from './follow-up.service';
import { migrations } from './migrations';

/** What an organisation does for a youth over time. */
export const followUp = defineNoun({
  entities: [OutreachFollowUp],
  migrations,
  rowSources: [followUpsOfYouth],
  // Nobody keeps looking into a youth whom the organisation no longer meets.
  keepsService: [openWhile(OutreachFollowUp, { endedOn: IsNull() })],
  services: (parts) => ({ followUps: createFollowUpService(parts) }),
  resolvers: ({ services }) => [new FollowUpResolver(services)],
});
