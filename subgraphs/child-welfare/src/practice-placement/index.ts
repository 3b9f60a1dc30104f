import { defineNoun } from '@brobygger/subgraph-kit';
import { migrations } from './migrations';
import { placementsOfYouth, PracticePlacement } from './practice-placement.entity';
import { PracticePlacementResolver } from './practice-placement.resolver';
import { createPracticePlacementService } from './practice-placement.service';

/** Where a youth of the programme has work practice. */
export const practicePlacement = defineNoun({
  entities: [PracticePlacement],
  migrations,
  rowSources: [placementsOfYouth],
  services: (parts) => ({ practice: createPracticePlacementService(parts) }),
  resolvers: ({ query, services }) => [new PracticePlacementResolver({ query, ...services })],
});
