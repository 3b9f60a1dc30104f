import { defineNoun } from '@brobygger/subgraph-kit';
import { createYearReader } from '../../yearly/year-reader';
import { OpenActivity } from './open-activity.entity';
import { OpenActivityResolver } from './open-activity.resolver';
import { createOpenActivityService } from './open-activity.service';
import { migrations } from './migrations';

/** An activity or a trip that is open to whoever comes. */
export const openActivity = defineNoun({
  entities: [OpenActivity],
  migrations,
  services: ({ dataSource, query }) => ({
    openActivities: createOpenActivityService({ dataSource, years: createYearReader(query) }),
  }),
  resolvers: ({ services }) => [new OpenActivityResolver(services)],
});
