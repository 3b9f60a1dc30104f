import { defineConsentNoun } from '../consent-parts';
import { AddressClearance } from './address-clearance.entity';
import { AddressClearanceResolver } from './address-clearance.resolver';
import { createAddressClearanceService } from './address-clearance.service';
import { migrations } from './migrations';

/** Who may begin service for youths whose address is protected. */
export const addressClearance = defineConsentNoun({
  entities: [AddressClearance],
  migrations,
  services: (parts) => ({ clearances: createAddressClearanceService(parts) }),
  resolvers: ({ services }) => [new AddressClearanceResolver(services)],
});
