import { randomBytes } from 'node:crypto';
import {
  isId,
  OWNER_NAMES,
  type AccessAnswers,
  type ConsentFeed,
  type OpenCopy,
  type TrustedIssuers,
  type WhoIs,
} from '@brobygger/domain';
import {
  assemble,
  createCursors,
  createQuery,
  createSubgraph,
  FACTS_QUESTION,
  MISSING_QUESTION,
  defineTable,
  OUTBOX,
  persistenceOf,
  SERVICE_RELATION,
  schemaOnce,
  ServiceGrounds1795900000002,
  startRelay,
  USED_TOKENS,
  UsedTokenTables1795592400000,
  youthRecordsOf,
  type Persistence,
  type Registry,
  type ServicesOf,
  type Subgraph,
  type SubgraphSchemaDeps,
} from '@brobygger/subgraph-kit';
import { access } from './access';
import { administration } from './administration';
import { createTrustedIssuers, createWhoIs } from './administration/who-is';
import { addressClearance } from './address-clearance';
import { conflictOfInterest } from './conflict-of-interest';
import { claim } from './claim';
import { knownWorker } from './known-worker';
import { consent } from './consent';
import { correctionNotice } from './correction-notice';
import { consentFeed } from './consent-feed';
import { createConsentFeed } from './consent-feed/consent-feed';
import { createReadChanges } from './consent-feed/read-changes';
import {
  createSendWebhooks,
  type SendDue,
  type SendWebhook,
  type WebhookTarget,
  type WebhookWatch,
} from './consent-feed/send-webhooks';
import { consentExport } from './consent-export';
import { consentRequest } from './consent-request';
import { consentSearch } from './consent-search';
import { officerWork } from './officer-work';
import { consentText } from './consent-text';
import { copyInPerson } from './copy-in-person';
import { createOpenCopy } from './copy-in-person/open-copy';
import type { ConsentDeps, ConsentParts } from './consent-parts';
import { ConsentTables1700000002000 } from './consent-tables.migration';
import { DueIndexes1796300000151 } from './due-indexes.migration';
import { dataProtection } from './data-protection';
import { createCatchUp } from './incoming/catch-up';
import { createToldFacts } from './telling/what-is-told';
import { VersionedFacts1795591000002 } from './versioned-facts.migration';
import { createAdmit } from './decision/admit';
import { createLocalRegistry } from './decision/local-registry';
import { createAccessAnswers } from './evaluation/access-answers';
import { disclosureLog } from './disclosure-log';
import { emergencyAccess } from './emergency-access';
import { emergencyDelay } from './emergency-delay';
import { dryRun } from './dry-run';
import { explanation } from './explanation';
import { createReceiveMessages } from './incoming/receive-messages';
import { guardianAlone } from './guardian-alone';
import { guardianHiding } from './guardian-hiding';
import { guardianPermission } from './guardian-permission';
import { guardianHold } from './guardian-hold';
import { guardiansNotInformed } from './guardians-not-informed';
import { createMissingAnswering } from './guardian-permission/answer-missing';
import { guardianSigning } from './guardian-signing';
import { informationOrder } from './information-order';
import { LEGAL_CATALOGUE, LegalCatalogue1796300000430 } from './legal-catalogue';
import { ListedConsentEvents1796300000241 } from './listed-consent-events.migration';
import { notice } from './notice';
import { NO_CONTACT_REGISTER, type ContactRegister } from './contact-register';
import { createDeliverNotice } from './notice/deliver-notice';
import { createFindDue } from './notice/find-due';
import type { NoticeChannel } from './notice/notice-channel';
import { organisation } from './organisation';
import { oversight } from './oversight';
import { organisationById } from './organisation/organisation.entity';
import { OfficersIndexes1796300000260 } from './officers-indexes.migration';
import { LogActs1795900000001 } from './log-acts.migration';
import { LogInTwo1795594411000 } from './log-in-two.migration';
import { Municipalities1795920000006 } from './municipalities.migration';
import { createResolvePerson, type ResolvePerson } from './person/resolve-person';
import { paperConsents } from './paper-consents';
import { preview } from './preview';
import { selfPresentation } from './self-presentation';
import { serviceToYouth } from './service-to-youth';
import { sharedOutside } from './shared-outside';
import { standingAccess } from './standing-access';
import { takeIntoCase } from './take-into-case';
import type { TimedWork } from './timers/start-timers';
import { TIMER_SCHEMA } from './timers/timer-schema';
import { createGroundChecks, type GroundChecks } from './service-to-youth/ground-checks';
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
  dataProtection,
  unusualAccess,
  access,
  explanation,
  standingAccess,
  consentExport,
  preview,
  dryRun,
  addressClearance,
  serviceToYouth,
  informationOrder,
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
  ],
  tables: [
    defineTable('service_relation', {
      select: true,
      insert: true,
      update: [...Object.keys(SERVICE_RELATION.values), 'version'],
    }),
    ...OUTBOX,
    ...USED_TOKENS,
    ...own.tables,
  ],
  libraries: [TIMER_SCHEMA],
  kept: [LEGAL_CATALOGUE],
};

/** The registry's own services, behind its mutations. */
export type ConsentServices = ServicesOf<typeof consentNouns>;

/** The consent registry: a subgraph, and what the owners and the gateway ask of it. */
export interface ConsentRegistry {
  readonly subgraph: Subgraph;
  readonly services: ConsentServices;
  readonly registry: Registry;
  /** Who may be let read what, for systems and officers. */
  readonly accessAnswers: AccessAnswers;
  /** What happened to the consents to an organisation, for its systems. */
  readonly consentFeed: ConsentFeed;
  /** Opens copies that officers offered in person. */
  readonly openCopy: OpenCopy;
  /** What sends the same to webhooks. */
  webhooks(to: WebhookWatch & { readonly targets: readonly WebhookTarget[]; readonly send: SendWebhook }): SendDue;
  /** Whether the records that grounds refer to are looked for still. */
  readonly groundChecks: Pick<GroundChecks, 'settled'>;
  /** What is done at its time; notices go out by the channel, to whom the contact register says. Without one nobody is reached. */
  timed(channel: NoticeChannel, contacts?: ContactRegister): TimedWork;
  readonly resolvePerson: ResolvePerson;
  /** Who holds a token. */
  readonly whoIs: WhoIs;
  /** The issuers that administrators entered. */
  readonly trustedIssuers: TrustedIssuers;
}

const schemaOf = schemaOnce();
const REFERENCES: NonNullable<SubgraphSchemaDeps['references']> = {
  Organisation: async (id, { rows }) => (isId(id) ? ((await rows.of(organisationById, id))[0] ?? null) : null),
};

/** Makes the consent registry. */
export function createConsent(deps: ConsentDeps): ConsentRegistry {
  const query = createQuery(deps.dataSource, deps.onStatement);
  const relay = startRelay({
    ...deps,
    destinations: OWNER_NAMES,
    onFailure: (cause) => deps.onFailure('relay', cause),
  });
  const catchUp = createCatchUp(deps);
  const cursors = createCursors(deps.cursorSecret ?? randomBytes(32));
  const parts: ConsentParts = { ...deps, query, relay, cursors };
  const { services, resolvers, references, rowSources } = assemble(consentNouns, parts);
  const isBehind = (): boolean => catchUp.isBehind();
  const { findOrRegister } = services.youths;
  const admit = createAdmit({ query, isBehind, findOrRegister });
  const registry = createLocalRegistry({
    query,
    clock: deps.clock,
    isBehind,
    admit,
    bounds: deps.decisionBounds,
    onUndecided: deps.onUndecided,
    onDisagreement: () => deps.onFailure('registry', new Error('statement and engine disagree')),
  });
  const receive = createReceiveMessages(deps.dataSource);
  const groundChecks = createGroundChecks({
    dataSource: deps.dataSource,
    ask: deps.ask,
    onFailure: (cause) => deps.onFailure('registry', cause),
  });
  const subgraph = createSubgraph({
    ...deps,
    name: 'consent',
    owner: 'CONSENT',
    resolvers,
    built: schemaOf({
      owner: 'CONSENT',
      resolvers,
      orphanedTypes: references,
      youthRecords: youthRecordsOf(deps.dataSource),
      references: REFERENCES,
    }),
    query,
    rowSources,
    ownService: null,
    registry,
    async receive(sender, messages) {
      const refusals = await receive(sender, messages);
      groundChecks.look(messages);
      return refusals;
    },
    async synchronise() {
      await catchUp.hearAll();
      groundChecks.lookForAll();
    },
    answers: {
      [FACTS_QUESTION]: createToldFacts(deps.dataSource),
      [MISSING_QUESTION]: createMissingAnswering({ query, clock: deps.clock }),
    },
    relay,
    onRegistryFailure: (cause) => deps.onFailure('registry', cause),
  });
  const changes = createReadChanges({ dataSource: deps.dataSource, query, clock: deps.clock });
  const resolvePerson = createResolvePerson({ query, vault: deps.vault });
  return {
    subgraph: { ...subgraph, stop: () => groundChecks.settled().then(() => subgraph.stop()) },
    services,
    registry,
    accessAnswers: createAccessAnswers({ query, cursors, clock: deps.clock, isBehind }),
    consentFeed: createConsentFeed({ changes, cursors, isBehind }),
    openCopy: createOpenCopy(deps),
    webhooks: (to) => createSendWebhooks({ ...to, query, changes, isBehind, clock: deps.clock }),
    groundChecks,
    timed: (channel, contacts = NO_CONTACT_REGISTER) => ({
      findDue: createFindDue({ query, clock: deps.clock }),
      deliver: createDeliverNotice({ query, clock: deps.clock, vault: deps.vault, channel, contacts }),
    }),
    resolvePerson,
    whoIs: createWhoIs({ query, resolvePerson }),
    trustedIssuers: createTrustedIssuers({ query }),
  };
}
