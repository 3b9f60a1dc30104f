export type { ConsentDeps } from './consent-parts';
export { consentNouns, consentPersistence, type ConsentServices } from './consent-nouns';
export { createConsent, type ConsentRegistry } from './consent.subgraph';
export { auditWatch } from './audit-line/audit-watch';
export { postWebhook, startWebhooks } from './consent-feed/start-webhooks';
export { openNotices, type NoticeChannel } from './notice/notice-channel';
export { createNationalIdVault, type NationalIdVault } from './person/national-id-vault';
export {
  createHttpRegister,
  createSyntheticRegister,
  openRegister,
  type OpenRegister,
  type PopulationRegister,
  type RegisterRecord,
} from './population-register';
export { NoSuchOrganisation, withReporting, type Reporting } from './report-to-register';
export { refreshRegister } from './refresh-register';
export { resealNationalIds } from './reseal-national-ids';
export type { ResolvePerson } from './person/resolve-person';
export type { ConsentForm } from './consent/give-consent';
export { RegistrationRefusal, RegistrationRefused } from './youth/registration-refused';
export { runConsent } from './run-consent';
export { isRefusal, type Applied } from './administration/administration.service';
export { isMalformed, parseChange, type Change } from './administration/change';
export { applyChanges, listChanges } from './set-up';
export { ACTORS } from './state-machine';
export { STATE_MACHINES, type NamedMachine } from './state-machines';
export { startTimers, type TimedWork, type Timers } from './timers/start-timers';
export { createSealer, type LogKeeping, type Sealer } from './sealing/sealer';
export { anchorIn, type Anchor } from './sealing/anchor';
export { startComparing } from './log-difference/start-comparing';
export { startSealing } from './sealing/start-sealing';
export { beginNewLog } from './begin-new-log';
export { CONSENT_RECORDS, enterErased } from './consent-records';
export { openHolds } from './log-retention/holds-of-records';
export { retainLog } from './retain-log';
export { retentionDecisionIn, RetentionRefused } from './log-retention/retention-decision';
