import { defineNoun } from '@brobygger/subgraph-kit';
import { migrations } from './migrations';
import { NavOrder, navOrdersOfYouth, sentOrders } from './nav-order.entity';
import { AnsweredOrderResolver, NavOrderResolver } from './nav-order.resolver';
import { createNavOrderService } from './nav-order.service';
import { OrdersAwaitingResolver, OrdersDueResolver } from './orders-awaiting.resolver';

/** What NAV orders for a youth from a provider, who answers it. */
export const order = defineNoun({
  entities: [NavOrder],
  migrations,
  grounds: [{ kind: 'REFERRAL', entity: NavOrder }],
  rowSources: [navOrdersOfYouth, sentOrders],
  services: (parts) => ({ orders: createNavOrderService(parts) }),
  resolvers: ({ services, query }) => [
    new NavOrderResolver(services),
    new AnsweredOrderResolver(),
    new OrdersAwaitingResolver({ query }),
    new OrdersDueResolver({ query }),
  ],
});
