import { defineNoun } from '@brobygger/subgraph-kit';
import { EndingSoonResolver } from './ending-soon.resolver';
import { ServiceTransfer, transfersOfYouth } from './service-transfer.entity';
import { ServiceTransferResolver } from './service-transfer.resolver';
import { createServiceTransferService } from './service-transfer.service';

/** The transfer of a youth's help to others, and the alarm where nobody takes over. */
export const transfer = defineNoun({
  entities: [ServiceTransfer],
  grounds: [{ kind: 'REFERRAL', entity: ServiceTransfer }],
  rowSources: [transfersOfYouth],
  services: (parts) => ({ transfers: createServiceTransferService(parts) }),
  resolvers: ({ services, query }) => [new ServiceTransferResolver(services), new EndingSoonResolver({ query })],
});
