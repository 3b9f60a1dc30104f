export type { ConsentDeps } from './consent-parts';
export {
  consentNouns,
  consentPersistence,
  createConsent,
  type ConsentRegistry,
  type ConsentServices,
} from './consent.subgraph';
export { createNationalIdVault, type NationalIdVault } from './person/national-id-vault';
export { resealNationalIds } from './reseal-national-ids';
export type { ResolvePerson } from './person/resolve-person';
export type { ConsentForm } from './consent/consent.service';
export { runConsent } from './run-consent';
