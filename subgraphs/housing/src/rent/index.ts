import { defineNoun } from '@brobygger/subgraph-kit';
import { RentMonth, rentOfYouth } from './rent-month.entity';
import { ArrearsResolver } from './arrears.resolver';
import { RentResolver } from './rent.resolver';
import { createRentService } from './rent.service';

/** A youth's rent account, month by month. */
export const rent = defineNoun({
  entities: [RentMonth],
  rowSources: [rentOfYouth],
  services: (parts) => ({ rent: createRentService(parts) }),
  resolvers: ({ services, query }) => [new RentResolver(services), new ArrearsResolver({ query })],
});
