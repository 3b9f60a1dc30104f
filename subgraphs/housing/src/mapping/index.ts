import { defineNoun } from '@brobygger/subgraph-kit';
import { LifeAreaMapping, mappingsOfYouth } from './life-area-mapping.entity';
import { MappingResolver } from './mapping.resolver';
import { createMappingService } from './mapping.service';

/** How a youth is doing in the areas of life. */
export const mapping = defineNoun({
  entities: [LifeAreaMapping],
  rowSources: [mappingsOfYouth],
  services: (parts) => ({ mapping: createMappingService(parts) }),
  resolvers: ({ services }) => [new MappingResolver(services)],
});
