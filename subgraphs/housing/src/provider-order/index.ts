import { defineNoun } from '@brobygger/subgraph-kit';
import { migrations } from './migrations';
import { ProviderOrder, providerOrdersOfYouth } from './provider-order.entity';
import { ProviderOrderResolver } from './provider-order.resolver';
import { createProviderOrderService } from './provider-order.service';

/** What the provider writes of its own on what NAV ordered of it. */
export const providerOrder = defineNoun({
  entities: [ProviderOrder],
  migrations,
  rowSources: [providerOrdersOfYouth],
  services: (parts) => ({ providerOrders: createProviderOrderService(parts) }),
  resolvers: ({ services }) => [new ProviderOrderResolver(services)],
});
