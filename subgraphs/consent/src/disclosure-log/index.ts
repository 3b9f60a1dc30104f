import { logTables } from '@brobygger/subgraph-kit';
import { defineConsentNoun } from '../consent-parts';
import { createEnterReading } from '../oversight/enter-reading';
import { DisclosureEntryResolver, DisclosuresResolver } from './disclosure-log.resolver';

/** Who was let see what of a youth. */
export const disclosureLog = defineConsentNoun({
  tables: logTables('WITH_BASIS'),
  resolvers: ({ query, cursors }) => [
    new DisclosuresResolver({ query, cursors, enterReading: createEnterReading({ query }) }),
    new DisclosureEntryResolver(),
  ],
});
