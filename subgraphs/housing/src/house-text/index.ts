import { defineNoun } from '@brobygger/subgraph-kit';
import { HouseText } from './house-text.entity';
import { HouseTextResolver } from './house-text.resolver';
import { createHouseTextService } from './house-text.service';
import { migrations } from './migrations';

/** What residents of a house sign, in versions. */
export const houseText = defineNoun({
  entities: [HouseText],
  migrations,
  services: (parts) => ({ houseTexts: createHouseTextService(parts) }),
  resolvers: ({ services }) => [new HouseTextResolver(services)],
});
