import { defineConsentNoun } from '../consent-parts';
import { readConsentedFields } from '../preview/consented-fields';
import { TakeIntoCaseResolver } from './take-into-case.resolver';
import { createTakeIntoCase } from './take-into-case';

/** What workers take of what they were let see into the journals of their services. It keeps the fact alone, in the log. */
export const takeIntoCase = defineConsentNoun({
  resolvers: ({ query }) => [new TakeIntoCaseResolver(createTakeIntoCase({ query, fields: readConsentedFields() }))],
});
