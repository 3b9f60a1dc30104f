import { defineNoun, openWhile } from '@brobygger/subgraph-kit';
import { In } from 'typeorm';
import { breachIdsOfSanction, sanctionIdsOfYouth } from './breach-count';
import { migrations } from './migrations';
import { breachesOfSanction, SanctionBreach } from './sanction-breach.entity';
import { conditionsOfSanction, SanctionCondition } from './sanction-condition.entity';
import { SanctionPartsResolver, SanctionResolver } from './sanction.resolver';
import { createSanctionService } from './sanction.service';
import { createMeasureConsentWithdrawal } from './withdraw-measure-consent';
import { OPEN_STATES, sanctionsOfYouth, YouthSanction } from './youth-sanction.entity';

/** A youth sanction, from its assessment to its end. */
export const sanction = defineNoun({
  entities: [YouthSanction, SanctionCondition, SanctionBreach],
  migrations,
  keepsService: [openWhile(YouthSanction, { state: In([...OPEN_STATES]) })],
  rowSources: [sanctionsOfYouth, conditionsOfSanction, breachesOfSanction, sanctionIdsOfYouth, breachIdsOfSanction],
  services: (parts) => ({
    sanctions: createSanctionService(parts),
    measureConsentWithdrawal: createMeasureConsentWithdrawal(parts),
  }),
  resolvers: ({ services }) => [new SanctionResolver(services), new SanctionPartsResolver()],
});
