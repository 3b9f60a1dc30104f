import { defineNoun } from '@brobygger/subgraph-kit';
import { migrations } from './migrations';
import { sentTransfers, ServiceTransfer, transfersOfYouth } from './service-transfer.entity';
import { AnsweredTransferResolver, ServiceTransferResolver } from './service-transfer.resolver';
import { createServiceTransferService } from './service-transfer.service';
import { TransitionBoardResolver, TransitionsDueResolver } from './transition-board.resolver';

/** The transfer of a youth's help to others, and the board of those whom nobody has accepted to take over. */
export const transfer = defineNoun({
  entities: [ServiceTransfer],
  migrations,
  grounds: [{ kind: 'REFERRAL', entity: ServiceTransfer }],
  rowSources: [transfersOfYouth, sentTransfers],
  services: (parts) => ({ transfers: createServiceTransferService(parts) }),
  resolvers: ({ services, query }) => [
    new ServiceTransferResolver({ query, ...services }),
    new AnsweredTransferResolver(),
    new TransitionBoardResolver({ query }),
    new TransitionsDueResolver({ query }),
  ],
});
