import { defineNoun } from '@brobygger/subgraph-kit';
import { House } from './house.entity';
import { HouseResolver } from './house.resolver';
import { createHouseService } from './house.service';
import { migrations } from './migrations';

/** The houses, with their places. */
export const house = defineNoun({
  entities: [House],
  migrations,
  services: (parts) => ({ houses: createHouseService(parts) }),
  resolvers: ({ services, query }) => [new HouseResolver({ ...services, query })],
});
