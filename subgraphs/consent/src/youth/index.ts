import { defineTable } from '@brobygger/subgraph-kit';
import { defineConsentNoun } from '../consent-parts';
import { createEnterReading } from '../oversight/enter-reading';
import { createOverseenYouth } from '../oversight/overseen-youth';
import { AddressProtectionResolver } from './address-protection.resolver';
import { migrations } from './migrations';
import { RegisteredAsResolver } from './registered-as.resolver';
import { personOfYouth, Youth } from './youth.entity';
import { YouthResolver } from './youth.resolver';
import { createYouthService } from './youth.service';

/** Who a youth is. The registry alone knows. */
export const youth = defineConsentNoun({
  entities: [Youth],
  tables: [
    // No right to change a number: only the job that seals anew has that.
    defineTable('youth_identifier', { select: true, insert: true }),
    defineTable('youth_fact', { select: true, insert: true }),
    defineTable('guardian', { select: true, insert: true, update: ['name'] }),
    defineTable('guardianship', { select: true, insert: true, update: ['valid_from', 'valid_to'] }),
  ],
  migrations,
  rowSources: [personOfYouth],
  references: [Youth],
  services: (parts) => ({ youths: createYouthService(parts) }),
  resolvers: ({ services, query }) => [
    new YouthResolver(),
    new AddressProtectionResolver({ ...services, overseen: createOverseenYouth({ query }) }),
    new RegisteredAsResolver({ query, enterReading: createEnterReading({ query }) }),
  ],
});
