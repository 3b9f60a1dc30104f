import { defineConsentNoun } from '../consent-parts';
import { AccessCountResolver, DataProtectionResolver } from './data-protection.resolver';

/** What was let see, in numbers and without names. It keeps nothing of its own. */
export const dataProtection = defineConsentNoun({
  resolvers: ({ query }) => [new DataProtectionResolver(query), new AccessCountResolver()],
});
