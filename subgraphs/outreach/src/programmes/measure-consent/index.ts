import { defineNoun } from '@brobygger/subgraph-kit';
import { measureConsentsOfYouth, OutreachMeasureConsent } from './measure-consent.entity';
import { MeasureConsentResolver } from './measure-consent.resolver';
import { createMeasureConsentService } from './measure-consent.service';

/** A youth's consent to a measure. */
export const measureConsent = defineNoun({
  entities: [OutreachMeasureConsent],
  rowSources: [measureConsentsOfYouth],
  services: (parts) => ({ measureConsents: createMeasureConsentService(parts) }),
  resolvers: ({ services }) => [new MeasureConsentResolver(services)],
});
