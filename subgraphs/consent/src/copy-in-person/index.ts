import { defineTable } from '@brobygger/subgraph-kit';
import { defineConsentNoun } from '../consent-parts';
import { createEnterReading } from '../oversight/enter-reading';
import { CopiesInPersonResolver } from './copy-in-person.resolver';
import { migrations } from './migrations';
import { createOfferCopy } from './offer-copy';

/** Copies that youths without an electronic id open at an officer's. */
export const copyInPerson = defineConsentNoun({
  tables: [
    defineTable('copy_in_person', { select: true, insert: true }),
    defineTable('copy_in_person_miss', { select: true, insert: true }),
    defineTable('copy_in_person_use', { select: true, insert: true }),
  ],
  migrations,
  resolvers: ({ query, dataSource }) => [
    new CopiesInPersonResolver({
      query,
      enterReading: createEnterReading({ query }),
      offerCopy: createOfferCopy({ dataSource }),
    }),
  ],
});
