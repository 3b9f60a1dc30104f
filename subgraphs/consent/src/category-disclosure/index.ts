import { defineConsentNoun } from '../consent-parts';
import { CategoryDisclosureResolver } from './category-disclosure.resolver';
import { migrations } from './migrations';

/** By whom a kind of data was seen, over many logs. */
export const categoryDisclosure = defineConsentNoun({
  migrations,
  resolvers: ({ query, cursors }) => [new CategoryDisclosureResolver({ query, cursors })],
});
