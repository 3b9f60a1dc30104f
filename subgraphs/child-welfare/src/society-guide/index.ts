import { defineNoun } from '@brobygger/subgraph-kit';
import { migrations } from './migrations';
import { guidesOfYouth, SocietyGuideIssue } from './society-guide.entity';
import { SocietyGuideResolver } from './society-guide.resolver';
import { createSocietyGuideService } from './society-guide.service';

/** The society guide, which every settled unaccompanied minor is given. */
export const societyGuide = defineNoun({
  entities: [SocietyGuideIssue],
  migrations,
  rowSources: [guidesOfYouth],
  services: (parts) => ({ societyGuides: createSocietyGuideService(parts) }),
  resolvers: ({ query, services }) => [new SocietyGuideResolver({ query, ...services })],
});
