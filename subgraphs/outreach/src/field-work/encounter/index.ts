import { defineNoun } from '@brobygger/subgraph-kit';
import { Encounter, encountersOfYouth } from './encounter.entity';
import { EncounterResolver } from './encounter.resolver';
import { migrations } from './migrations';

/** A youth who was met in a session of street outreach. */
export const encounter = defineNoun({
  entities: [Encounter],
  migrations,
  rowSources: [encountersOfYouth],
  resolvers: () => [new EncounterResolver()],
});
