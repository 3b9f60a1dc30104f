import { defineConsentNoun } from '../consent-parts';
import { CategoryDisclosureResolver } from './category-disclosure.resolver';

/** By whom a kind of data was seen, over many logs. */
export const categoryDisclosure = defineConsentNoun({
  resolvers: ({ query, cursors }) => [new CategoryDisclosureResolver({ query, cursors })],
});
