import { defineNoun } from '@brobygger/subgraph-kit';
import { ServiceTransfer, transfersOfYouth } from './service-transfer.entity';
import { ServiceTransferResolver } from './service-transfer.resolver';
import { createServiceTransferService } from './service-transfer.service';
import { TransitionBoardResolver } from './transition-board.resolver';

/** The transfer of a youth's help to others, and the board of those whom nobody has accepted to take over. */
export const transfer = defineNoun({
  entities: [ServiceTransfer],
  grounds: [{ kind: 'REFERRAL', entity: ServiceTransfer }],
  rowSources: [transfersOfYouth],
  services: (parts) => ({ transfers: createServiceTransferService(parts) }),
  resolvers: ({ services, query }) => [new ServiceTransferResolver(services), new TransitionBoardResolver({ query })],
});
