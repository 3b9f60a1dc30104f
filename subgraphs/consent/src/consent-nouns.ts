import {
  defineTable,
  ERASURES,
  Erasures1796300001700,
  OUTBOX,
  persistenceOf,
  SERVICE_RELATION,
  ServiceGrounds1795900000002,
  USED_TOKENS,
  UsedTokenTables1795592400000,
  type Persistence,
  type ServicesOf,
} from '@brobygger/subgraph-kit';
import { access } from './access';
import { administration } from './administration';
import { auditLine } from './audit-line';
import { addressClearance } from './address-clearance';
import { conflictOfInterest } from './conflict-of-interest';
import { categoryDisclosure } from './category-disclosure';
import { claim } from './claim';
import { concernDelay } from './concern-delay';
import { knownWorker } from './known-worker';
import { consent } from './consent';
import { correctionNotice } from './correction-notice';
import { consentFeed } from './consent-feed';
import { consentExport } from './consent-export';
import { consentRequest } from './consent-request';
import { consentSearch } from './consent-search';
import { officerWork } from './officer-work';
import { ownReview } from './own-review';
import { consentText } from './consent-text';
import { copyInPerson } from './copy-in-person';
import { ConsentTables1700000002000 } from './consent-tables.migration';
import { DueIndexes1796300000151 } from './due-indexes.migration';
import { dataProtection } from './data-protection';
import { VersionedFacts1795591000002 } from './versioned-facts.migration';
import { disclosureLog } from './disclosure-log';
import { disclosureSummary } from './disclosure-summary';
import { emergencyAccess } from './emergency-access';
import { emergencyDelay } from './emergency-delay';
import { dryRun } from './dry-run';
import { explanation } from './explanation';
import { guardianAlone } from './guardian-alone';
import { guardianHiding } from './guardian-hiding';
import { guardianPermission } from './guardian-permission';
import { guardianHold } from './guardian-hold';
import { guardiansNotInformed } from './guardians-not-informed';
import { guardianSigning } from './guardian-signing';
import { handover } from './handover';
import { informationOrder } from './information-order';
import { LEGAL_CATALOGUE, LegalCatalogue1796300000430 } from './legal-catalogue';
import { ListedConsentEvents1796300000241 } from './listed-consent-events.migration';
import { notice } from './notice';
import { organisation } from './organisation';
import { oversight } from './oversight';
import { OfficersIndexes1796300000260 } from './officers-indexes.migration';
import { LogActs1795900000001 } from './log-acts.migration';
import { logRetention } from './log-retention';
import { LogMonths1796300001450 } from './log-months.migration';
import { LogTree1796300001400 } from './log-tree.migration';
import { LogInTwo1795594411000 } from './log-in-two.migration';
import { Municipalities1795920000006 } from './municipalities.migration';
import { paperConsents } from './paper-consents';
import { preview } from './preview';
import { registerExport } from './register-export';
import { selfPresentation } from './self-presentation';
import { serviceToYouth } from './service-to-youth';
import { sharedOutside } from './shared-outside';
import { standingAccess } from './standing-access';
import { takeIntoCase } from './take-into-case';
import { workList } from './work-list';
import { TIMER_SCHEMA } from './timers/timer-schema';
import { transparencyLog } from './transparency-log';
import { toldDecision } from './told-decision';
import { logDifference } from './log-difference';
import { unusualAccess } from './unusual-access';
import { withdrawalNotice } from './withdrawal-notice';
import { workerBlock } from './worker-block';
import { youth } from './youth';
import { youthMerge } from './youth-merge';
import { youthSearch } from './youth-search';

/** The registry's nouns. */
export const consentNouns = [
  youth,
  organisation,
  oversight,
  consent,
  consentRequest,
  consentFeed,
  consentSearch,
  officerWork,
  ownReview,
  paperConsents,
  guardianSigning,
  guardianPermission,
  guardianAlone,
  guardianHiding,
  guardianHold,
  guardiansNotInformed,
  notice,
  consentText,
  knownWorker,
  workerBlock,
  conflictOfInterest,
  disclosureLog,
  transparencyLog,
  disclosureSummary,
  categoryDisclosure,
  auditLine,
  logRetention,
  dataProtection,
  unusualAccess,
  logDifference,
  access,
  explanation,
  standingAccess,
  consentExport,
  preview,
  dryRun,
  addressClearance,
  serviceToYouth,
  informationOrder,
  concernDelay,
  handover,
  workList,
  toldDecision,
  registerExport,
  emergencyAccess,
  emergencyDelay,
  sharedOutside,
  takeIntoCase,
  withdrawalNotice,
  claim,
  correctionNotice,
  youthMerge,
  youthSearch,
  copyInPerson,
  selfPresentation,
  administration,
] as const;

const own = persistenceOf(consentNouns);

/** What the registry's database holds. */
export const consentPersistence: Persistence = {
  entities: own.entities,
  migrations: [
    ConsentTables1700000002000,
    ...own.migrations,
    VersionedFacts1795591000002,
    UsedTokenTables1795592400000,
    LogInTwo1795594411000,
    LogActs1795900000001,
    ServiceGrounds1795900000002,
    Municipalities1795920000006,
    DueIndexes1796300000151,
    ListedConsentEvents1796300000241,
    OfficersIndexes1796300000260,
    LegalCatalogue1796300000430,
    LogTree1796300001400,
    LogMonths1796300001450,
    Erasures1796300001700,
  ],
  tables: [
    defineTable('service_relation', {
      select: true,
      insert: true,
      update: [...Object.keys(SERVICE_RELATION.values), 'version'],
    }),
    ...OUTBOX,
    ...ERASURES,
    ...USED_TOKENS,
    ...own.tables,
  ],
  libraries: [TIMER_SCHEMA],
  kept: [LEGAL_CATALOGUE],
};

/** The registry's own services, behind its mutations. */
export type ConsentServices = ServicesOf<typeof consentNouns>;
