import { defineNoun, openWhile } from '@brobygger/subgraph-kit';
import { In, Not } from 'typeorm';
import { FollowUpPlanResolver } from './follow-up-plan.resolver';
import { followUpsOfYouth, HousingFollowUp, OVER } from './follow-up.entity';
import { FollowUpResolver } from './follow-up.resolver';
import { createFollowUpService } from './follow-up.service';
import { FollowUpsEndingResolver } from './follow-ups-ending.resolver';
import { migrations } from './migrations';
import { HousingPlanItem, planOfFollowUp } from './plan-item.entity';

export { acceptedHandover } from './referral-received';

/** The follow-up of «Fra ungdom til voksen», with its plan. */
export const followUp = defineNoun({
  entities: [HousingFollowUp, HousingPlanItem],
  grounds: [{ kind: 'REFERRAL', entity: HousingFollowUp }],
  migrations,
  rowSources: [followUpsOfYouth, planOfFollowUp],
  // A NAV-based follow-up may end while one on aftercare goes on (INV12).
  keepsService: [openWhile(HousingFollowUp, { state: Not(In([...OVER])) })],
  services: (parts) => ({ followUps: createFollowUpService(parts) }),
  resolvers: ({ services, query }) => [
    new FollowUpResolver(services),
    new FollowUpPlanResolver(),
    new FollowUpsEndingResolver({ query }),
  ],
});
