import { defineNoun } from '@brobygger/subgraph-kit';
import { HouseMeeting } from './house-meeting.entity';
import { HouseMeetingResolver } from './house-meeting.resolver';
import { createHouseMeetingService } from './house-meeting.service';
import { migrations } from './migrations';

/** The meetings of those who live in a house. */
export const houseMeeting = defineNoun({
  entities: [HouseMeeting],
  migrations,
  services: (parts) => ({ houseMeetings: createHouseMeetingService(parts) }),
  resolvers: ({ services }) => [new HouseMeetingResolver(services)],
});
