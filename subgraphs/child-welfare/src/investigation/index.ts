import { defineNoun, GUARDIANS_HELD, INFORMATION_ORDER, openWhile } from '@brobygger/subgraph-kit';
import { IsNull } from 'typeorm';
import { InformationOrder } from './information-order.entity';
import { InformationOrderResolver } from './information-order.resolver';
import { createInformationOrderService } from './information-order.service';
import { Investigation, investigationsOfYouth } from './investigation.entity';
import { InvestigationResolver } from './investigation.resolver';
import { createInvestigationService } from './investigation.service';
import { InvestigationsDueResolver } from './investigations-due';
import { migrations } from './migrations';
import { HELD } from './tell-held';
import { TOLD } from './tell-order';

/**
 * An investigation, and the orders for information that are given in it. The registry, where they are answered, is told of those,
 * and that guardians are held while it is open.
 */
export const investigation = defineNoun({
  entities: [Investigation, InformationOrder],
  migrations,
  grounds: [
    { kind: 'INVESTIGATION', entity: Investigation, isOwnGround: true },
    { kind: 'ORDER', entity: InformationOrder, isOwnGround: true },
  ],
  rowSources: [investigationsOfYouth],
  keepsService: [openWhile(Investigation, { closedOn: IsNull() })],
  facts: [
    { fact: INFORMATION_ORDER, source: `(select ${TOLD} from information_order o)` },
    { fact: GUARDIANS_HELD, source: HELD },
  ],
  services: (parts) => ({
    investigations: createInvestigationService(parts),
    informationOrders: createInformationOrderService(parts),
  }),
  resolvers: ({ services, query }) => [
    new InvestigationResolver({ query, ...services }),
    new InformationOrderResolver(services),
    new InvestigationsDueResolver({ query }),
  ],
});
