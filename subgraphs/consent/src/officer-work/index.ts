import { defineConsentNoun } from '../consent-parts';
import { OfficerWorkConnectionResolver, OfficerWorkItemResolver, OfficerWorkResolver } from './officer-work.resolver';

/** What waits of the youths whom an officer oversees. */
export const officerWork = defineConsentNoun({
  resolvers: ({ query, cursors }) => [
    new OfficerWorkResolver({ query, cursors }),
    new OfficerWorkConnectionResolver({ query }),
    new OfficerWorkItemResolver(),
  ],
});
