import {
  ALONE,
  createError,
  createLeaving,
  isOwnerName,
  listen,
  measuredBy,
  OWNER_NAMES,
  REGISTRY,
  SERVICES,
  type Crew,
} from '@brobygger/domain';
import {
  createHopVerifier,
  createServiceSigner,
  createServiceVerifier,
  HopRefusal,
  HopRefused,
  verifyOnBehalf,
} from '@brobygger/hop-token';
import {
  addressesIn,
  causeCode,
  CoalescerRefused,
  countByCode,
  createLog,
  createRemoteAsk,
  cursorSecretOf,
  createServiceReplayStore,
  createSubgraphMetrics,
  connectErased,
  outageOf,
  poolSizeOf,
  serveSubgraph,
  tokenOf,
  tryUntilDone,
  type ConsentEnvironment,
  type RunningService,
  type Trying,
  startDatabaseClock,
} from '@brobygger/subgraph-kit';
import { exportTraces, tellSlowStatements } from '@brobygger/telemetry';
import { GraphQLError } from 'graphql';
import { setTimeout as delay } from 'node:timers/promises';
import type { ConsentDeps } from './consent-parts';
import { consentPersistence } from './consent-nouns';
import { createConsent } from './consent.subgraph';
import { createDiscloseTogether } from './decision/disclose-together';
import { wantsIn } from './decision/wants-in';
import { AdmissionBody } from './gateway-bodies';
import { addGatewayDoors } from './gateway-doors';
import { postWebhook, startWebhooks } from './consent-feed/start-webhooks';
import { auditWatch } from './audit-line/audit-watch';
import { startAuditLines } from './audit-line/start-audit-lines';
import { openNotices } from './notice/notice-channel';
import { createNationalIdVault } from './person/national-id-vault';
import { openRegister } from './population-register';
import { tellOfMissingKeys } from './person/tell-of-missing-keys';
import { startComparing } from './log-difference/start-comparing';
import { startTimers } from './timers/start-timers';
import { logKeepingOf } from './sealing/log-keeping';
import { startSealing } from './sealing/start-sealing';

const DELIVERY_TIMEOUT_MS = 5000;

/** So long it is not ready for the sake of an owner that it has not heard. */
const HEAR_WITHIN_MS = 5000;

/** What a registry is given beside its environment. */
export interface RunConsentOptions extends Pick<ConsentDeps, 'decisionBounds'> {
  /** Those beside whom it answers; alone, unless said otherwise. */
  readonly crew?: Crew;
  readonly hearWithinMs?: number;
}

/** Runs the consent registry as a service of its own, from its environment alone. */
export async function runConsent(
  environment: ConsentEnvironment,
  { decisionBounds, hearWithinMs = HEAR_WITHIN_MS, crew = ALONE }: RunConsentOptions = {},
): Promise<RunningService> {
  const log = createLog(REGISTRY, environment, crew);
  const poolSize = poolSizeOf(crew.size);
  const metrics = createSubgraphMetrics();
  const slow = tellSlowStatements(environment.SLOW_STATEMENT_MS, log, metrics.work);
  const { DATABASE_URL, DATABASE_POOLER: pooler, ERASURES_FILE } = environment;
  const dataSource = await connectErased(ERASURES_FILE, REGISTRY, DATABASE_URL, consentPersistence, poolSize, {
    pooler,
    slow,
  });
  metrics.work.pool(dataSource);
  const onLost = (): void => log.warn({ code: 'TRACES_LOST' }, 'traces were not taken');
  const traces = await exportTraces(REGISTRY, environment, onLost);
  // Tokens go by this machine's clock, so that one that goes wrong is noticed; what holds goes by the database's.
  const ownClock = (): Date => new Date();
  const databaseTime = await startDatabaseClock({
    dataSource,
    onFailure: (cause) => log.warn({ code: causeCode(cause) }, 'the database was not asked for its time'),
  });
  const { now: clock } = databaseTime;
  const vault = createNationalIdVault(environment.NATIONAL_ID_SECRET);
  await tellOfMissingKeys(dataSource, vault, log);
  const signer = createServiceSigner({
    privateKey: environment.SERVICE_PRIVATE_KEY,
    issuer: REGISTRY,
    clock: ownClock,
  });
  const remote = createRemoteAsk({ peers: addressesIn(environment, REGISTRY), signer, timeoutMs: DELIVERY_TIMEOUT_MS });
  const measured = measuredBy(crew, metrics.registry);
  const populationRegister = openRegister(environment);
  const consent = createConsent({
    dataSource,
    vault,
    populationRegister,
    onRegisterAway: (cause) => log.error({ code: causeCode(cause) }, 'the population register could not be asked'),
    deliver: remote.deliver,
    ask: remote.ask,
    cursorSecret: cursorSecretOf(environment),
    onRefused: (destination, refusals) =>
      log.error({ destination, codes: countByCode(refusals) }, 'messages were refused'),
    clock,
    measure: metrics.work,
    decisionBounds,
    log: logKeepingOf(environment, (witness, cause) =>
      log.warn({ witness, code: causeCode(cause) }, 'a witness did not cosign the log'),
    ),
    onUndecided(reason) {
      metrics.undecided.inc({ reason });
      log.warn({ reason }, 'a question could not be decided in time');
    },
    onFault(fault) {
      metrics.faults.inc({ code: fault.code, cause: fault.cause });
      log.error(fault, 'a field failed');
    },
    onFailure: (what, cause) =>
      log.warn({ what, code: causeCode(cause) }, 'something could not be delivered or decided'),
  });
  const { subgraph, registry, webhooks, timed, compareLog, sealer } = consent;
  const replay = createServiceReplayStore({
    dataSource,
    clock: ownClock,
    measure: metrics.work,
    onFailure: (cause) => log.warn({ code: causeCode(cause) }, 'whether tokens were used before could not be told'),
  });
  const hops = createHopVerifier({
    publicKeys: environment.HOP_PUBLIC_KEYS,
    issuer: 'gateway',
    audience: REGISTRY,
    clock: ownClock,
    replay,
  });
  const services = createServiceVerifier({
    publicKeys: environment.SERVICE_PUBLIC_KEYS,
    audience: REGISTRY,
    clock: ownClock,
    replay,
  });
  // Until it has heard from every owner: of two registries the other one lets workers by meanwhile. One owner that stays away is no
  // reason to keep youths and officers from it.
  let mustHear = true;
  const openAt = performance.now() + hearWithinMs;
  const { isLeaving, leave } = createLeaving(environment.DRAIN_MS);
  const app = await serveSubgraph({
    subgraph,
    hops,
    services,
    tellers: OWNER_NAMES,
    isStarting: () => mustHear && performance.now() < openAt,
    isLeaving,
    log,
    metrics,
    measured,
    areMetricsOpen: environment.NODE_ENV !== 'production',
  });

  /** What could not be decided in time is not the registry's fault nor the asker's: it may be asked again. `null` of all else. */
  function undecided(cause: unknown): 'REGISTRY_UNAVAILABLE' | null {
    const code = outageOf(cause);
    // Who has lost what holds says so by itself.
    if (code === null) return codeOf(cause) === 'REGISTRY_UNAVAILABLE' ? 'REGISTRY_UNAVAILABLE' : null;
    // Of a question that found no room, or waited too long, somebody has been told.
    if (!(cause instanceof CoalescerRefused)) {
      metrics.undecided.inc({ reason: code });
      log.error({ code }, 'a question could not be decided');
    }
    return 'REGISTRY_UNAVAILABLE';
  }

  function asUnavailable(cause: unknown): never {
    if (undecided(cause) === null) throw cause;
    throw createError('REGISTRY_UNAVAILABLE', 'the question could not be decided in time');
  }

  app.post('/disclose', async (request) => {
    const { issuer, hop, hopToken } = await verifyOnBehalf({ services, hops }, tokenOf(request), request.raw_body);
    if (!isOwnerName(issuer)) throw new HopRefused(HopRefusal.UNKNOWN_ISSUER);
    const { wants: asked } = JSON.parse(request.raw_body.toString('utf8')) as { wants?: unknown };
    const wants = wantsIn(asked);
    const { decisions } = await registry
      .disclose({ hop, hopToken, askedBy: SERVICES[issuer].agency, wants })
      .catch(asUnavailable);
    return { decisions };
  });
  const discloseTogether = createDiscloseTogether({
    services,
    hops,
    registry,
    onRefused({ reason }) {
      metrics.refusedHops.inc({ reason });
      log.warn({ reason }, 'a call was refused');
    },
    onFailed(cause, { requestId, traceparent }) {
      const code = undecided(cause);
      if (code !== null) return code;
      log.error({ requestId, traceparent, code: causeCode(cause) }, 'a request failed');
      return 'INTERNAL_SERVER_ERROR';
    },
  });
  app.post('/disclose/together', async (request) => ({
    answers: await discloseTogether(tokenOf(request), request.raw_body),
  }));
  app.post('/admit', async (request) => {
    const { issuer, hop, hopToken } = await verifyOnBehalf({ services, hops }, tokenOf(request), request.raw_body);
    if (!isOwnerName(issuer)) throw new HopRefused(HopRefusal.UNKNOWN_ISSUER);
    const { whom, handoverId } = AdmissionBody.parse(JSON.parse(request.raw_body.toString('utf8')));
    const askedBy = SERVICES[issuer].agency;
    return registry.admit({ hop, hopToken, askedBy, whom, handoverId, at: clock() }).catch(asUnavailable);
  });
  addGatewayDoors(app, hops, consent);

  const hear = (): Trying =>
    tryUntilDone(
      () => subgraph.synchronise(),
      (cause) => log.warn({ code: causeCode(cause) }, 'waits to hear from every owner; until then no worker is let by'),
    );
  // Others answer already: who comes to them hears first what they have heard, but for an owner that stays away.
  const before = crew.joins ? hear() : null;
  await (before && Promise.race([before.ended, delay(hearWithinMs, undefined, { ref: false })]));
  const { url, metricsUrl, close } = await listen(app, measured, environment);
  const timers = await startTimers({
    databaseUrl: environment.DIRECT_DATABASE_URL ?? DATABASE_URL,
    work: timed(...openNotices(environment.NODE_ENV, (noticeId) => log.info({ noticeId }, 'a notice is due'))),
    onFailure: (what, cause) => log.warn({ what, code: causeCode(cause) }, 'a timer failed, and is tried again'),
  });
  const telling = startWebhooks(
    webhooks({
      targets: environment.CONSENT_WEBHOOKS ?? [],
      send: postWebhook,
      onSent: () => metrics.webhooks.inc({ outcome: 'taken' }),
      onFailed(of, cause) {
        metrics.webhooks.inc({ outcome: 'failed' });
        log.warn({ ...of, code: causeCode(cause) }, 'a webhook did not take a message');
      },
      onBroken: (cause) => log.warn({ code: causeCode(cause) }, 'webhooks could not be looked after'),
    }),
  );
  const sealing = startSealing(sealer, (cause) => log.error({ code: causeCode(cause) }, 'the log could not be sealed'));
  const comparing = startComparing(compareLog, log, metrics);
  const auditing = startAuditLines({ dataSource, target: environment.AUDIT_LINES, ...auditWatch(log, metrics) });
  log.info('ready');
  const hearing = before ?? hear();
  const ready = hearing.ended.then(() => {
    mustHear = false;
    if (hearing.isDone()) log.info('has heard from every owner');
  });
  return {
    url,
    metricsUrl,
    ready,
    leave,
    async stop() {
      hearing.giveUp();
      await ready;
      await close();
      await Promise.all([timers.stop(), telling.stop(), sealing.stop(), comparing.stop(), auditing.stop()]);
      databaseTime.stop();
      await subgraph.stop();
      await remote.close();
      await populationRegister.close();
      await traces.stop();
    },
  };
}

const codeOf = (cause: unknown): unknown => (cause instanceof GraphQLError ? cause.extensions['code'] : undefined);
