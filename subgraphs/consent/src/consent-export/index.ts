import { defineConsentNoun } from '../consent-parts';
import { createConsentService } from '../consent/consent.service';
import { createEnterReading } from '../oversight/enter-reading';
import { createOverseenYouth } from '../oversight/overseen-youth';
import { ConsentExportResolver } from './consent-export.resolver';

/** Consents in the forms of standards. It keeps nothing. */
export const consentExport = defineConsentNoun({
  resolvers: (parts) => [
    new ConsentExportResolver({
      consents: createConsentService(parts),
      enterReading: createEnterReading(parts),
      overseen: createOverseenYouth(parts),
      query: parts.query,
    }),
  ],
});
