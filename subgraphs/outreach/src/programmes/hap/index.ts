import { defineNoun } from '@brobygger/subgraph-kit';
import { HapCourse, hapOfYouth } from './hap-course.entity';
import { HapResolver } from './hap.resolver';
import { createHapService } from './hap.service';

/** The cannabis cessation programme (HAP). */
export const hap = defineNoun({
  entities: [HapCourse],
  rowSources: [hapOfYouth],
  services: (parts) => ({ hap: createHapService(parts) }),
  resolvers: ({ services }) => [new HapResolver(services)],
});
