import { defineTable, INFORMATION_ORDER } from '@brobygger/subgraph-kit';
import { defineConsentNoun } from '../consent-parts';
import { createEnterReading } from '../oversight/enter-reading';
import { InformationOrderResolver, OrdersOfYouthResolver } from './information-order.resolver';
import { createInformationOrderService } from './information-order.service';
import { migrations } from './migrations';
import { OrdersDueResolver } from './orders-due.resolver';

/** Orders for information of which child welfare tells, and their answers, which alone open a statute. */
export const informationOrder = defineConsentNoun({
  tables: [
    defineTable('information_order', {
      select: true,
      insert: true,
      update: [...Object.keys(INFORMATION_ORDER.values), 'version'],
    }),
    defineTable('information_order_answer', { select: true, insert: true }),
  ],
  migrations,
  services: (parts) => ({ informationOrders: createInformationOrderService(parts) }),
  resolvers: ({ services, query }) => [
    new OrdersOfYouthResolver({ query, enterReading: createEnterReading({ query }) }),
    new InformationOrderResolver({ ...services, query }),
    new OrdersDueResolver({ query }),
  ],
});
