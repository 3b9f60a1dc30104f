import { defineConsentNoun } from '../consent-parts';
import { createConsentService } from '../consent/consent.service';
import { createOverseenYouth } from '../oversight/overseen-youth';
import { createEnterPaperConsents } from './enter-paper-consents';
import { PaperConsentsResolver } from './paper-consents.resolver';

/** Consents that were signed on paper, entered by the table. */
export const paperConsents = defineConsentNoun({
  resolvers: (parts) => [
    new PaperConsentsResolver({
      enter: createEnterPaperConsents({ consents: createConsentService(parts), overseen: createOverseenYouth(parts) }),
    }),
  ],
});
