import { randomBytes } from 'node:crypto';
import {
  isId,
  OWNER_NAMES,
  type AccessAnswers,
  type ConsentFeed,
  type OpenCopy,
  type ReadLog,
  type TrustedIssuers,
  type WhoIs,
} from '@brobygger/domain';
import {
  AGENCY_QUESTION,
  assemble,
  createCursors,
  createQuery,
  createReleases,
  createSubgraph,
  FACTS_QUESTION,
  HANDOVER_QUESTION,
  MISSING_QUESTION,
  schemaOnce,
  startRelay,
  youthRecordsOf,
  type AuditTarget,
  type Registry,
  type Subgraph,
  type SubgraphSchemaDeps,
} from '@brobygger/subgraph-kit';
import { startAuditLines, type AuditWatch } from './audit-line/start-audit-lines';
import { createTrustedIssuers, createWhoIs } from './administration/who-is';
import { createConsentFeed } from './consent-feed/consent-feed';
import { createReadChanges } from './consent-feed/read-changes';
import {
  createSendWebhooks,
  type SendDue,
  type SendWebhook,
  type WebhookTarget,
  type WebhookWatch,
} from './consent-feed/send-webhooks';
import { createOpenCopy } from './copy-in-person/open-copy';
import type { ConsentDeps, ConsentParts } from './consent-parts';
import { createCatchUp } from './incoming/catch-up';
import { createToldFacts } from './telling/what-is-told';
import { createAdmit } from './decision/admit';
import { createLocalRegistry } from './decision/local-registry';
import { createAccessAnswers } from './evaluation/access-answers';
import { createReceiveMessages } from './incoming/receive-messages';
import { createTakesAnswering } from './handover/answer-takes';
import { freshWhenSent } from './handover/fresh-when-sent';
import { mayAccept } from './handover/may-accept';
import { handoversOfYouth, type Settling } from './handover/settle';
import { settleOpen } from './handover/settle-open';
import { saysOfHandovers } from './handover/take-in';
import { createAgencyAnswering } from './told-decision/answer-agency';
import { decisionsFreshWhenSent } from './told-decision/fresh-when-sent';
import { saysOfDecisions, tellUntoldDecisions } from './told-decision/tell-decisions';
import { createMissingAnswering } from './guardian-permission/answer-missing';
import { NO_CONTACT_REGISTER, type ContactRegister } from './contact-register';
import { createDeliverNotice } from './notice/deliver-notice';
import { createFindDue } from './notice/find-due';
import type { NoticeChannel } from './notice/notice-channel';
import { organisationById } from './organisation/organisation.entity';
import { createResolvePerson, type ResolvePerson } from './person/resolve-person';
import type { TimedWork } from './timers/start-timers';
import { createCompareLog, type CompareLog } from './log-difference/compare-log';
import { keepOwnCounts } from './log-difference/take-counts';
import { createReadLogFile } from './transparency-log/read-log-file';
import { createSealer, NO_SEALER, type Sealer } from './sealing/sealer';
import { createGroundChecks, type GroundChecks } from './service-to-youth/ground-checks';
import { createMakeMonths } from './disclosure-log/make-months';
import { consentNouns, type ConsentServices } from './consent-nouns';

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
  /** Starts to write the entries of the log as lines, where a target is named. */
  auditLines(target: AuditTarget | undefined, watch: AuditWatch): { stop(): Promise<void> };
  /** Whether the records that grounds refer to are looked for still. */
  readonly groundChecks: Pick<GroundChecks, 'settled'>;
  /** What is done at its time; notices go out by the channel, to whom the contact register says. Without one nobody is reached. */
  timed(channel: NoticeChannel, contacts?: ContactRegister): TimedWork;
  /** Compares the log with what was released. */
  readonly compareLog: CompareLog;
  /** What seals the log. */
  readonly sealer: Sealer;
  /** Reads what is public of it. */
  readonly readLog: ReadLog;
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
  const catchUp = createCatchUp(deps);
  const settling = (): Settling => ({ at: deps.clock(), mayDeliver: !catchUp.isBehind() });
  const relay = startRelay({
    ...deps,
    deliver: freshWhenSent({ ...deps, settling, deliver: decisionsFreshWhenSent({ ...deps, settling }) }),
    destinations: OWNER_NAMES,
    onFailure: (cause) => deps.onFailure('relay', cause),
  });
  const cursors = createCursors(deps.cursorSecret ?? randomBytes(32));
  const { assertHeard, isBehind } = catchUp;
  const handovers = handoversOfYouth(settling);
  const sealer = deps.log === undefined ? NO_SEALER : createSealer(deps.dataSource, deps.log);
  const parts: ConsentParts = { ...deps, query, relay, cursors, assertHeard, handovers, sealer };
  const { services, resolvers, references, rowSources } = assemble(consentNouns, parts);
  const { findOrRegister } = services.youths;
  const admit = createAdmit({
    query,
    assertHeard,
    mayAccept: (handoverId) => mayAccept(query, handoverId, deps.clock()),
    findOrRegister,
  });
  const registry = createLocalRegistry({
    query,
    clock: deps.clock,
    assertHeard,
    admit,
    bounds: deps.decisionBounds,
    measure: deps.measure,
    onUndecided: deps.onUndecided,
    onDisagreement: () => deps.onFailure('registry', new Error('statement and engine disagree')),
  });
  const receive = createReceiveMessages(deps.dataSource, settling);
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
      if (saysOfHandovers(messages) || saysOfDecisions(messages)) relay.wake();
      return refusals;
    },
    async synchronise() {
      await catchUp.hearAll();
      groundChecks.lookForAll();
    },
    answers: {
      [FACTS_QUESTION]: createToldFacts(deps.dataSource),
      [HANDOVER_QUESTION]: createTakesAnswering({ query }),
      [AGENCY_QUESTION]: createAgencyAnswering({ query }),
      [MISSING_QUESTION]: createMissingAnswering({ query, clock: deps.clock }),
    },
    relay,
    releases: createReleases({
      keep: keepOwnCounts(deps.dataSource),
      onFailure: (cause) => deps.onFailure('registry', cause),
    }),
    onRegistryFailure: (cause) => deps.onFailure('registry', cause),
  });
  const changes = createReadChanges({ dataSource: deps.dataSource, query, clock: deps.clock });
  const resolvePerson = createResolvePerson({ query, vault: deps.vault });
  const findDue = createFindDue({ query, clock: deps.clock });
  const makeMonths = createMakeMonths(query);
  return {
    subgraph: { ...subgraph, stop: () => groundChecks.settled().then(() => subgraph.stop()) },
    services,
    registry,
    accessAnswers: createAccessAnswers({ query, cursors, clock: deps.clock, assertHeard }),
    consentFeed: createConsentFeed({ changes, cursors, assertHeard }),
    openCopy: createOpenCopy(deps),
    webhooks: (to) => createSendWebhooks({ ...to, query, changes, isBehind, clock: deps.clock }),
    auditLines: (target, watch) => startAuditLines({ ...watch, dataSource: deps.dataSource, target }),
    groundChecks,
    compareLog: createCompareLog(deps.dataSource),
    sealer,
    readLog: createReadLogFile(query, deps.log?.key ?? null, deps.clock),
    timed: (channel, contacts = NO_CONTACT_REGISTER) => ({
      async findDue() {
        await findDue();
        await settleOpen(deps.dataSource, settling);
        await tellUntoldDecisions(deps.dataSource, settling);
        relay.wake();
        await makeMonths();
      },
      deliver: createDeliverNotice({ query, clock: deps.clock, vault: deps.vault, channel, contacts }),
    }),
    resolvePerson,
    whoIs: createWhoIs({ query, resolvePerson }),
    trustedIssuers: createTrustedIssuers({ query }),
  };
}
