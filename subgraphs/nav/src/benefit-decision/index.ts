import { defineNoun } from '@brobygger/subgraph-kit';
import { benefitDecisionsOfYouth, NavBenefitDecision } from './benefit-decision.entity';
import { BenefitDecisionResolver, BenefitTimeResolver } from './benefit-decision.resolver';
import { createBenefitDecisionService } from './benefit-decision.service';
import { BenefitsDueResolver } from './benefits-due';
import { migrations } from './migrations';

/** Financial assistance and the qualification programme by decision (sosialtjenesteloven §§ 18 and 29). */
export const benefitDecision = defineNoun({
  entities: [NavBenefitDecision],
  migrations,
  grounds: [{ kind: 'DECISION', entity: NavBenefitDecision }],
  rowSources: [benefitDecisionsOfYouth],
  services: (parts) => ({ benefitDecisions: createBenefitDecisionService(parts) }),
  resolvers: ({ services, query }) => [
    new BenefitDecisionResolver(services),
    new BenefitTimeResolver(),
    new BenefitsDueResolver({ query }),
  ],
});
