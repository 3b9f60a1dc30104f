import { defineNoun } from '@brobygger/subgraph-kit';
import { migrations } from './migrations';
import { RefugeeProfile, refugeeProfilesOfYouth } from './refugee-profile.entity';
import { RefugeeProfileResolver } from './refugee-profile.resolver';
import { createRefugeeProfileService } from './refugee-profile.service';

/** What there is of an unaccompanied minor's status. */
export const refugeeProfile = defineNoun({
  entities: [RefugeeProfile],
  migrations,
  rowSources: [refugeeProfilesOfYouth],
  services: (parts) => ({ refugees: createRefugeeProfileService(parts) }),
  resolvers: ({ query, services }) => [new RefugeeProfileResolver({ query, ...services })],
});
