export {
  consentPersistence,
  createConsent,
  type ConsentDeps,
  type ConsentRegistry,
  type ConsentServices,
} from './consent.subgraph';
export { createNationalIdVault, type NationalIdVault } from './person/national-id-vault';
export type { ResolvePerson } from './person/resolve-person';
export type { ConsentForm } from './consent/consent.service';
export { runConsent } from './run-consent';
