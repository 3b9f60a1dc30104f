import {
  createAuthenticator,
  createConsentDecisionPoint,
  createGateway,
  createMetrics,
  DOCS_SITE,
  IssuerConfiguration,
  limitsOf,
  openConsole,
  readTrustedDocuments,
  sessionTimesOf,
  type Gateway,
} from '@brobygger/gateway';
import { createLeaving, GATEWAY, serveMetrics, type Stoppable } from '@brobygger/domain';
import { exportTraces, tellSlowStatements } from '@brobygger/telemetry';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pino from 'pino';
import { keptSecret } from './data-folder';
import { developmentConsole, MADE_UP_OFFICE, originOf, type DevelopmentConsole } from './development-console';
import {
  asksByGraphql,
  createDemoRegister,
  demoDate,
  demoMemberships,
  isDemoHalfLoaded,
  keepingDemoDate,
  loadDemoWorld,
  demoPersonas,
} from '@brobygger/demo';
import type { AllInOneEnvironment } from './environment';
import type { Ground } from './ground';
import { logKeyOf } from './log-key';
import {
  AUDIENCE,
  issuerUrlOf,
  loadOrCreateSigningKey,
  TOKEN_LIFETIME_SECONDS,
  withoutAdvice,
  type Persona,
} from '@brobygger/issuer';
import { createSentSchema } from './pages/sent-schema';
import { impliedPurposeOfPersona } from './pages/implied-purpose';
import { addPlayground, type ListedPersona } from './pages/playground.pages';
import { API_SCHEMA, PLAYGROUND, SUPERGRAPH } from './paths';
import {
  anchorIn,
  causeCode,
  openNotices,
  createPlatform,
  createWorkMetrics,
  emptyDatabases,
  migrateDatabase,
  isRefusal,
  openRegister,
  auditWatch,
  postWebhook,
  startComparing,
  startSealing,
  startTimers,
  startWebhooks,
} from '@brobygger/platform';

/** Everything in one process, listening. */
export interface AllInOne extends Required<Stoppable> {
  readonly url: string;
  /** Whether there is somebody to ask as, and a page to ask on. */
  readonly hasDemoWorld: boolean;
}

/** Starts everything on its ground: the five subgraphs, the gateway and, outside production, issuer and demo world. */
export async function startAllInOne(
  environment: AllInOneEnvironment,
  { folder, databases }: Ground,
  say: (line: string) => void,
): Promise<AllInOne> {
  const log = pino({ level: environment.LOG_LEVEL, base: { service: 'all-in-one' } });
  const clock = (): Date => new Date();
  const isProduction = environment.NODE_ENV === 'production';
  const { isLeaving, leave } = createLeaving(environment.DRAIN_MS);
  const undo: (() => Promise<void>)[] = [() => databases.stop()];
  // The platform stands before the gateway, and both are measured in one place.
  const metrics = createMetrics();
  const work = createWorkMetrics(metrics.registry);
  const stop = async (): Promise<void> => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    const onLost = (): void => log.warn({ code: 'TRACES_LOST' }, 'traces were not taken');
    const traces = await exportTraces('all-in-one', environment, onLost);
    undo.push(() => traces.stop());
    const slow = tellSlowStatements(environment.SLOW_STATEMENT_MS, log, work);
    say('migrating');
    // Nothing but the demo world can be there yet: the server did not listen before it was whole.
    if (!isProduction && isDemoHalfLoaded(folder)) await emptyDatabases(databases.urls);
    const loadedOn = demoDate(folder, clock());
    const populationRegister = isProduction
      ? openRegister(environment)
      : createDemoRegister(loadedOn, environment.NODE_ENV);
    undo.push(() => populationRegister.close());
    await migrateDatabase(GATEWAY, databases.urls.gateway.ownerUrl, { say: () => undefined, isDryRun: false });
    const platform = await createPlatform({
      databases: databases.urls,
      erasuresFolder: environment.ERASURES_FOLDER,
      nationalIdSecret: keptSecret(folder, 'national-id-secret'),
      populationRegister,
      log: {
        key: logKeyOf(keptSecret(folder, 'log-secret')),
        anchor: anchorIn(join(folder, 'log-anchor')),
        witnesses: environment.LOG_WITNESSES,
        onUnwitnessed: (witness, cause) =>
          log.warn({ witness, code: causeCode(cause) }, 'a witness did not cosign the log'),
      },
      onUndecided(reason) {
        metrics.undecided.inc({ reason });
        log.warn({ reason }, 'a question could not be decided in time');
      },
      work,
      slow,
      onFault: (fault) => log.error(fault, 'a field failed'),
      onFailure: (what, cause) =>
        log.warn({ what, code: causeCode(cause) }, 'something could not be delivered or decided'),
    });
    undo.push(() => platform.stop());
    if (!isProduction && (await platform.services.consent.youths.isEmpty())) {
      say('loading the demo world');
      await keepingDemoDate(folder, loadedOn, () => loadDemoWorld(platform, loadedOn));
    }
    const timers = await startTimers({
      databaseUrl: databases.urls.consent.appUrl,
      work: platform.consent.timed(
        ...openNotices(environment.NODE_ENV, (noticeId) => log.info({ noticeId }, 'a notice is due')),
      ),
      onFailure: (what, cause) => log.warn({ what, code: causeCode(cause) }, 'a timer failed, and is tried again'),
    });
    undo.push(() => timers.stop());
    const sealing = startSealing(platform.consent.sealer, (cause) =>
      log.error({ code: causeCode(cause) }, 'the log could not be sealed'),
    );
    undo.push(() => sealing.stop());
    const comparing = startComparing(platform.consent.compareLog, log);
    undo.push(() => comparing.stop());
    const webhooks = startWebhooks(
      platform.consent.webhooks({
        targets: environment.CONSENT_WEBHOOKS ?? [],
        send: postWebhook,
        onSent: () => undefined,
        onFailed: (of, cause) => log.warn({ ...of, code: causeCode(cause) }, 'a webhook did not take a message'),
        onBroken: (cause) => log.warn({ code: causeCode(cause) }, 'webhooks could not be looked after'),
      }),
    );
    undo.push(() => webhooks.stop());
    const auditing = platform.consent.auditLines(environment.AUDIT_LINES, auditWatch(log));
    undo.push(() => auditing.stop());
    const personas = isProduction ? [] : demoPersonas(loadedOn);
    const origin = environment.PUBLIC_URL ?? originOf(environment.PORT);
    const ownConsole = isProduction ? null : developmentConsole(environment.PORT, origin);
    // Loaded only here, so that production never does.
    const issuer =
      ownConsole === null
        ? null
        : await makeIssuer(environment, { folder, personas, clock, console: ownConsole.client });
    // Who has set up logins of their own means those.
    const logins = environment.CONSOLE_LOGINS ?? ownConsole?.logins ?? null;
    const opened =
      logins === null
        ? null
        : await openConsole({
            logins,
            origin,
            office: environment.CONSENT_OFFICE ?? MADE_UP_OFFICE,
            databaseUrl: databases.urls.gateway.appUrl,
            secrets: [keptSecret(folder, 'console-secret')],
            times: sessionTimesOf(environment),
            slow,
            onLost: (cause) => log.warn({ code: causeCode(cause) }, 'a connection of the console was lost'),
          });
    undo.push(async () => opened?.close());
    const gateway = await createGateway({
      supergraphSdl: readFileSync(SUPERGRAPH, 'utf8'),
      apiSdl: readFileSync(API_SCHEMA, 'utf8'),
      callOf: (subgraph) => platform.callOf(subgraph),
      authenticator: createAuthenticator({
        issuers: [
          ...(environment.ISSUERS ?? []),
          ...(issuer === null ? [] : IssuerConfiguration.parse(issuer.issuerConfigurations)),
        ],
        whoIs: platform.consent.whoIs,
        trustedIssuers: platform.consent.trustedIssuers,
        clock,
        onAway: (code) => log.warn({ code }, 'the consent registry could not say who holds a token'),
      }),
      decisionPoint: createConsentDecisionPoint(platform.consent.accessAnswers),
      consentFeed: platform.consent.consentFeed,
      openCopy: platform.consent.openCopy,
      readLog: platform.consent.readLog,
      publicUrl: environment.PUBLIC_URL ?? (isProduction ? undefined : origin),
      console: opened?.console,
      docsSite: DOCS_SITE,
      limits: limitsOf(environment),
      metrics,
      trustedDocuments: readTrustedDocuments(environment),
      corsOrigins: environment.CORS_ORIGINS ?? [],
      isIntrospectionOpen: !isProduction,
      subgraphTimeoutMs: environment.SUBGRAPH_TIMEOUT_MS,
      requestTimeoutMs: environment.REQUEST_TIMEOUT_MS,
      whatIsWrong: () => platform.whatIsWrong(),
      isLeaving,
      areMetricsOpen: !isProduction,
      log,
    });
    undo.push(() => gateway.stop());
    if (environment.METRICS_PORT !== undefined) {
      const { METRICS_PORT: port, HOST: host } = environment;
      const listener = await serveMetrics({ metrics: metrics.registry, port, host });
      undo.push(() => listener.stop());
    }
    if (issuer !== null) mountIssuer(gateway, issuer.callback);
    if (issuer !== null) {
      await addPlayground(gateway.app, {
        folder: PLAYGROUND,
        schema: createSentSchema(() => readFileSync(SUPERGRAPH, 'utf8')),
        personas: personas.filter(asksByGraphql).map(({ name, ...listed }): ListedPersona => ({
          persona: name,
          title: listed.title,
          role: listed.role,
          organisation: listed.organisation,
          purpose: listed.purpose,
          impliedPurpose: impliedPurposeOfPersona(listed, loadedOn),
          query: listed.query,
          variables: listed.variables,
        })),
        tokenOf: async (name) => {
          const persona = personas.find((each) => each.name === name);
          return persona === undefined ? null : issuer.tokenFor(persona);
        },
        expiresIn: TOKEN_LIFETIME_SECONDS,
      });
    }
    await gateway.app.listen({ port: environment.PORT, host: environment.HOST });
    if (issuer !== null) {
      const changes = demoMemberships(personas, issuer.issuerConfigurations);
      const applied = await platform.services.consent.administration.apply(changes, { by: 'demo', at: clock() });
      for (const refusal of applied.filter(isRefusal)) {
        log.warn({ code: refusal.code }, 'a persona of the demo world is no member');
      }
    }
    return { url: `http://localhost:${environment.PORT}`, hasDemoWorld: issuer !== null, leave, stop };
  } catch (cause) {
    await stop();
    throw cause;
  }
}

/** The issuer reads its requests itself, so that they go to it before any body is parsed. */
function mountIssuer({ app }: Gateway, callback: (request: never, response: never) => void): void {
  app.addHook('onRequest', (request, reply, done) => {
    if (!request.url.startsWith('/issuer/')) return done();
    reply.hijack();
    callback(request.raw as never, reply.raw as never);
  });
}

/** Loaded only here, so that production never does. */
async function makeIssuer(
  { NODE_ENV: nodeEnv, PORT }: AllInOneEnvironment,
  {
    folder,
    ...rest
  }: {
    readonly folder: string;
    readonly personas: readonly Persona[];
    readonly clock: () => Date;
    readonly console: DevelopmentConsole['client'];
  },
) {
  const signingKey = await loadOrCreateSigningKey(folder);
  return withoutAdvice(async () =>
    (await import('@brobygger/issuer/development-issuer')).createDevelopmentIssuer({
      nodeEnv,
      issuerUrl: issuerUrlOf(PORT),
      audience: AUDIENCE,
      signingKey,
      redirectUris: [`http://localhost:${PORT}/graphiql/`],
      ...rest,
    }),
  );
}
