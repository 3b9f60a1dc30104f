import { defineConsentNoun } from '../consent-parts';
import { createEnterReading } from '../oversight/enter-reading';
import { createOverseenYouth } from '../oversight/overseen-youth';
import { Consent } from './consent.entity';
import { ConsentEvent, eventsOfConsent } from './consent-event.entity';
import { ConsentEventResolver, ConsentResolver, ConsentsOfYouthResolver } from './consent.resolver';
import { createConsentService } from './consent.service';
import { migrations } from './migrations';

/** A youth's yes to one organisation. */
export const consent = defineConsentNoun({
  entities: [Consent, ConsentEvent],
  rowSources: [eventsOfConsent],
  migrations,
  services: (parts) => ({ consents: createConsentService(parts) }),
  resolvers: ({ services, query }) => [
    new ConsentsOfYouthResolver({ ...services, enterReading: createEnterReading({ query }) }),
    new ConsentResolver({ ...services, overseen: createOverseenYouth({ query }) }),
    new ConsentEventResolver(),
  ],
});
