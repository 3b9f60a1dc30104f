import { defineConsentNoun } from '../consent-parts';
import { DisclosureEntryResolver, DisclosuresResolver } from './disclosure-log.resolver';

/** Who has seen what of a youth. */
export const disclosureLog = defineConsentNoun({
  tables: ['disclosure_entry'],
  resolvers: ({ query }) => [new DisclosuresResolver({ query }), new DisclosureEntryResolver()],
});
