import { defineNoun } from '@brobygger/subgraph-kit';
import { House } from './house.entity';
import { HouseResolver } from './house.resolver';
import { createHouseService } from './house.service';
import { ResponsiblePerson } from './responsible-person.entity';

/** The houses, and the students who are responsible in them. */
export const house = defineNoun({
  entities: [House, ResponsiblePerson],
  services: (parts) => ({ houses: createHouseService(parts) }),
  resolvers: ({ services, query }) => [new HouseResolver({ ...services, query })],
});
