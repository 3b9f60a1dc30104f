import { defineNoun, openWhile } from '@brobygger/subgraph-kit';
import { IsNull } from 'typeorm';
import { HapCourse, hapOfYouth } from './hap-course.entity';
import { HapResolver } from './hap.resolver';
import { createHapService } from './hap.service';
import { migrations } from './migrations';

/** The cannabis cessation programme (HAP). */
export const hap = defineNoun({
  entities: [HapCourse],
  migrations,
  rowSources: [hapOfYouth],
  keepsService: [openWhile(HapCourse, { concludedOn: IsNull() })],
  services: (parts) => ({ hap: createHapService(parts) }),
  resolvers: ({ services }) => [new HapResolver(services)],
});
