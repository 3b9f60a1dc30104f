import { defineNoun } from '@brobygger/subgraph-kit';
import { migrations } from './migrations';
import { Section17Decision, section17OfYouth } from './section17.entity';
import { Section17Resolver, Section17TimeResolver } from './section17.resolver';
import { DecisionsExpiringResolver } from './decisions-expiring';
import { createSection17Service } from './section17.service';

/** Advice and guidance by decision (sosialtjenesteloven § 17). */
export const section17 = defineNoun({
  entities: [Section17Decision],
  migrations,
  grounds: [{ kind: 'DECISION', entity: Section17Decision }],
  rowSources: [section17OfYouth],
  services: (parts) => ({ section17: createSection17Service(parts) }),
  resolvers: ({ services, query }) => [
    new Section17Resolver(services),
    new Section17TimeResolver(),
    new DecisionsExpiringResolver({ query }),
  ],
});
