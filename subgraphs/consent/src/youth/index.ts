import { defineConsentNoun } from '../consent-parts';
import { AddressProtectionResolver } from './address-protection.resolver';
import { personOfYouth, Youth } from './youth.entity';
import { YouthResolver } from './youth.resolver';
import { createYouthService } from './youth.service';

/** Who a youth is. The registry alone knows. */
export const youth = defineConsentNoun({
  entities: [Youth],
  tables: ['guardian', 'guardianship'],
  rowSources: [personOfYouth],
  references: [Youth],
  services: (parts) => ({ youths: createYouthService(parts) }),
  resolvers: ({ services }) => [new YouthResolver(), new AddressProtectionResolver(services)],
});
