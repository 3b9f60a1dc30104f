import { defineConsentNoun } from '../consent-parts';
import { createConsentService } from '../consent/consent.service';
import { createEnterReading } from '../oversight/enter-reading';
import { createOverseenYouth } from '../oversight/overseen-youth';
import { readConsentedFields } from './consented-fields';
import { PreviewResolver } from './preview.resolver';

/** What giving or withdrawing a consent would come to. It keeps nothing. */
export const preview = defineConsentNoun({
  resolvers: (parts) => [
    new PreviewResolver({
      query: parts.query,
      fields: readConsentedFields(),
      consents: createConsentService(parts),
      enterReading: createEnterReading(parts),
      overseen: createOverseenYouth(parts),
    }),
  ],
});
