import { defineNoun, openWhile } from '@brobygger/subgraph-kit';
import { In, Not } from 'typeorm';
import { referralsBegunOn } from './begun-on-referral';
import { FollowUpPlanResolver } from './follow-up-plan.resolver';
import { followUpsOfYouth, HousingFollowUp, OVER } from './follow-up.entity';
import { FollowUpResolver } from './follow-up.resolver';
import { createFollowUpService } from './follow-up.service';
import { FollowUpsDueResolver, FollowUpsEndingResolver } from './follow-ups-ending.resolver';
import { migrations } from './migrations';
import { HousingPlanItem, planOfFollowUp } from './plan-item.entity';
import { PlanTaskResolver, sentTasks } from './plan-task.resolver';

export { acceptedHandover } from './referral-received';

/** The follow-up of «Fra ungdom til voksen», with its plan. */
export const followUp = defineNoun({
  entities: [HousingFollowUp, HousingPlanItem],
  grounds: [
    { kind: 'REFERRAL', entity: HousingFollowUp },
    { kind: 'REFERRAL', entity: HousingPlanItem },
  ],
  migrations,
  rowSources: [followUpsOfYouth, planOfFollowUp, sentTasks, referralsBegunOn],
  // A NAV-based follow-up may end while one on aftercare goes on (INV12).
  keepsService: [openWhile(HousingFollowUp, { state: Not(In([...OVER])) })],
  services: (parts) => ({ followUps: createFollowUpService(parts) }),
  resolvers: ({ services, query }) => [
    new FollowUpResolver(services),
    new FollowUpPlanResolver(),
    new PlanTaskResolver(services),
    new FollowUpsEndingResolver({ query }),
    new FollowUpsDueResolver({ query }),
  ],
});
