import { defineConsentNoun } from '../consent-parts';
import { ConsentTextResolver } from './consent-text.resolver';

/** The texts that are read by who consents, and what may be consented to. It keeps nothing. */
export const consentText = defineConsentNoun({ resolvers: () => [new ConsentTextResolver()] });
