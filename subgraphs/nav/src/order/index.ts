import { defineNoun } from '@brobygger/subgraph-kit';
import { NavOrder, navOrdersOfYouth } from './nav-order.entity';
import { NavOrderResolver } from './nav-order.resolver';
import { createNavOrderService } from './nav-order.service';

/** What NAV has ordered for a youth. */
export const order = defineNoun({
  entities: [NavOrder],
  grounds: [{ kind: 'REFERRAL', entity: NavOrder }],
  rowSources: [navOrdersOfYouth],
  services: (parts) => ({ orders: createNavOrderService(parts) }),
  resolvers: ({ services }) => [new NavOrderResolver(services)],
});
