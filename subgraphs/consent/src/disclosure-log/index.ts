import { defineTable, logTables } from '@brobygger/subgraph-kit';
import { defineConsentNoun } from '../consent-parts';
import { createReadCatalogue } from '../legal-catalogue/read-catalogue';
import { createReadOwnerSectors } from '../organisation/owner-sectors';
import { createEnterReading } from '../oversight/enter-reading';
import { DisclosureEntryResolver, DisclosuresResolver } from './disclosure-log.resolver';

/** Who was let see what of a youth, and what the catalogues of law said then. */
export const disclosureLog = defineConsentNoun({
  tables: [...logTables('WITH_BASIS'), defineTable('legal_catalogue', { select: true })],
  resolvers: ({ query, cursors }) => [
    new DisclosuresResolver({ query, cursors, enterReading: createEnterReading({ query }) }),
    new DisclosureEntryResolver({
      readCatalogue: createReadCatalogue(query),
      readOwnerSectors: createReadOwnerSectors(query),
    }),
  ],
});
