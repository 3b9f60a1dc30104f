import { defineConsentNoun } from '../consent-parts';
import { DisclosureEntryResolver, DisclosuresResolver } from './disclosure-log.resolver';

/** Who was let see what of a youth. */
export const disclosureLog = defineConsentNoun({
  tables: ['disclosure_entry', 'disclosure_commitment', 'disclosure_deletion'],
  resolvers: ({ query }) => [new DisclosuresResolver({ query }), new DisclosureEntryResolver()],
});
