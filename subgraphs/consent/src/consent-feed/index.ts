import { defineTable } from '@brobygger/subgraph-kit';
import { defineConsentNoun } from '../consent-parts';
import { migrations } from './migrations';

/** What the systems of recipients hear of consents, in order. */
export const consentFeed = defineConsentNoun({
  tables: [
    defineTable('consent_feed', { select: true, insert: true, update: ['position', 'is_told'] }),
    defineTable('webhook_place', {
      select: true,
      insert: true,
      update: ['position', 'entered', 'attempts', 'holder', 'held_until'],
    }),
  ],
  migrations,
});
