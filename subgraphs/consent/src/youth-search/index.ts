import { defineTable } from '@brobygger/subgraph-kit';
import { defineConsentNoun } from '../consent-parts';
import { migrations } from './migrations';
import { YouthSearchResolver } from './youth-search.resolver';

/** How officers find youths, and every try of theirs. */
export const youthSearch = defineConsentNoun({
  tables: [defineTable('youth_search', { select: true, insert: true })],
  migrations,
  resolvers: (parts) => [new YouthSearchResolver(parts)],
});
