import { defineTable } from '@brobygger/subgraph-kit';
import { defineConsentNoun } from '../consent-parts';
import { DisclosureEntryResolver, DisclosuresResolver } from './disclosure-log.resolver';

/** Who has seen what of a youth. */
export const disclosureLog = defineConsentNoun({
  tables: [defineTable('disclosure_entry', { select: true, insert: true })],
  resolvers: ({ query }) => [new DisclosuresResolver({ query }), new DisclosureEntryResolver()],
});
