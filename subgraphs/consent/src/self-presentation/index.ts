import { defineTable } from '@brobygger/subgraph-kit';
import { defineConsentNoun } from '../consent-parts';
import { migrations } from './migrations';
import { createReadOwnSections } from './read-own-sections';
import { SelfPresentation, submittedOfYouth } from './self-presentation.entity';
import { SelfPresentationPartsResolver, SelfPresentationResolver } from './self-presentation.resolver';
import { createSelfPresentationService } from './self-presentation.service';
import { createReadShares } from './shares';

/** What a youth says in the youth's own words (egenpresentasjon). */
export const selfPresentation = defineConsentNoun({
  entities: [SelfPresentation],
  tables: [
    defineTable('self_presentation', {
      select: true,
      insert: true,
      update: ['version', 'draft_text', 'draft_written_at'],
    }),
  ],
  rowSources: [submittedOfYouth],
  migrations,
  services: (parts) => ({ selfPresentations: createSelfPresentationService(parts) }),
  resolvers: ({ services, query, dataSource }) => [
    new SelfPresentationResolver({
      ...services,
      readOwnSections: createReadOwnSections({ query }),
      readShares: createReadShares({ dataSource }),
    }),
    new SelfPresentationPartsResolver(),
  ],
});
