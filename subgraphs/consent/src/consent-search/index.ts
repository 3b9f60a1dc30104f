import { defineConsentNoun } from '../consent-parts';
import { createConsentService } from '../consent/consent.service';
import { ConsentSearchResolver } from './consent-search.resolver';

/** Consents of the youths whom an officer oversees. */
export const consentSearch = defineConsentNoun({
  resolvers: (parts) => [new ConsentSearchResolver({ ...parts, consents: createConsentService(parts) })],
});
