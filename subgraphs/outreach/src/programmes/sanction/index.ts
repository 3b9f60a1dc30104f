import { defineNoun } from '@brobygger/subgraph-kit';
import { breachesOfSanction, SanctionBreach } from './sanction-breach.entity';
import { conditionsOfSanction, SanctionCondition } from './sanction-condition.entity';
import { SanctionPartsResolver, SanctionResolver } from './sanction.resolver';
import { createSanctionService } from './sanction.service';
import { sanctionsOfYouth, YouthSanction } from './youth-sanction.entity';

/** A youth sanction, from its assessment to its end. */
export const sanction = defineNoun({
  entities: [YouthSanction, SanctionCondition, SanctionBreach],
  rowSources: [sanctionsOfYouth, conditionsOfSanction, breachesOfSanction],
  services: (parts) => ({ sanctions: createSanctionService(parts) }),
  resolvers: ({ services }) => [new SanctionResolver(services), new SanctionPartsResolver()],
});
