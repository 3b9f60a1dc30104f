import { defineNoun } from '@brobygger/subgraph-kit';
import { CaseMeeting, caseMeetingsOfYouth } from './case-meeting.entity';
import { CaseMeetingResolver } from './case-meeting.resolver';
import { createCaseMeetingService } from './case-meeting.service';
import { migrations } from './migrations';

/** The meetings in a case: when and who. */
export const caseMeeting = defineNoun({
  entities: [CaseMeeting],
  migrations,
  rowSources: [caseMeetingsOfYouth],
  services: (parts) => ({ caseMeetings: createCaseMeetingService(parts) }),
  resolvers: ({ services, query }) => [new CaseMeetingResolver({ query, ...services })],
});
