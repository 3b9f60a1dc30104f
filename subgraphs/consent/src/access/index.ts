import { defineConsentNoun } from '../consent-parts';
import { createEnterReading } from '../oversight/enter-reading';
import { AccessResolver } from './access.resolver';
import { createAccessService } from './access.service';

/** What would be shown to whom, and why not. It keeps nothing. */
export const access = defineConsentNoun({
  resolvers: ({ query }) => [
    new AccessResolver({ access: createAccessService({ query }), enterReading: createEnterReading({ query }) }),
  ],
});
