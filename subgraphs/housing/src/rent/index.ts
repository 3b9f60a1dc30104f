import { defineNoun } from '@brobygger/subgraph-kit';
import { ArrearsResolver } from './arrears.resolver';
import { chargesOfYouth, RentCharge } from './rent-charge.entity';
import { RentDueResolver } from './rent-due.resolver';
import { paymentsOfYouth, RentPayment } from './rent-payment.entity';
import { RentResolver } from './rent.resolver';
import { createRentService } from './rent.service';

/** Youths' rent accounts: what was charged and what came in, and what follows from it. */
export const rent = defineNoun({
  entities: [RentCharge, RentPayment],
  rowSources: [chargesOfYouth, paymentsOfYouth],
  services: (parts) => ({ rent: createRentService(parts) }),
  resolvers: ({ services, query, cursors }) => [
    new RentResolver(services),
    new ArrearsResolver({ query }),
    new RentDueResolver({ query, cursors }),
  ],
});
