import { ALONE, createLeaving, GATEWAY, listen, measuredBy, type Crew, type Stoppable } from '@brobygger/domain';
import { exportTraces, tellSlowStatements } from '@brobygger/telemetry';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createConsentDecisionPoint } from './authzen/consent-decision-point';
import { createLog } from './create-log';
import { stateOf } from './crew/gateway-crew';
import { openConsole } from './console/open-console';
import { DOCS_SITE } from './docs-site/docs-site';
import { consoleOf, limitsOf, readTrustedDocuments, type GatewayEnvironment } from './environment';
import { createGateway } from './gateway';
import { measureConnections } from './metrics/console-connections';
import { createMetrics } from './metrics/metrics';
import { slowStatementsIn } from './metrics/slow-statements';
import { openParts } from './open-parts';

const [SUPERGRAPH, API] = ['supergraph', 'api'].map((name) =>
  join(__dirname, '..', '..', 'schema', `${name}.graphql`),
) as [string, string];

/** The gateway as a service of its own. */
export interface RunningGateway extends Required<Stoppable> {
  readonly url: string;
  /** Where its metrics are on a port of their own, or nothing when it has none. */
  readonly metricsUrl: string | null;
}

/** Runs the gateway of the distributed topology from its environment alone: by itself, or as one of several workers. */
export async function runGateway(environment: GatewayEnvironment, crew: Crew = ALONE): Promise<RunningGateway> {
  const log = createLog(environment, crew);
  const onLost = (): void => log.warn({ code: 'TRACES_LOST' }, 'traces were not taken');
  const traces = await exportTraces(GATEWAY, environment, onLost);
  const limits = limitsOf(environment);
  const { budget, heard } = stateOf(crew, limits.dearPerHour);
  const metrics = createMetrics();
  const measured = measuredBy(crew, metrics.registry);
  const parts = openParts(environment, { log, heard, asks: metrics.asks });
  const { client } = parts;

  const settings = consoleOf(environment);
  const onLostSession = (): void => log.warn('a connection to the sessions of the console was lost');
  const counted = { slowStatements: slowStatementsIn(metrics.registry) };
  const slow = tellSlowStatements(environment.SLOW_STATEMENT_MS, log, counted);
  const opened = settings === null ? null : await openConsole({ ...settings, slow, onLost: onLostSession });
  if (opened !== null) measureConnections(metrics.registry, opened.store);

  const { isLeaving, leave } = createLeaving(environment.DRAIN_MS);
  const gateway = await createGateway({
    supergraphSdl: readFileSync(SUPERGRAPH, 'utf8'),
    apiSdl: readFileSync(API, 'utf8'),
    callOf: parts.callOf,
    authenticator: parts.authenticator,
    decisionPoint: createConsentDecisionPoint(client),
    consentFeed: client,
    openCopy: client.openCopy,
    readLog: client.readLog,
    console: opened?.console,
    docsSite: DOCS_SITE,
    publicUrl: environment.PUBLIC_URL,
    limits,
    budget,
    metrics,
    measured,
    trustedDocuments: readTrustedDocuments(environment),
    corsOrigins: environment.CORS_ORIGINS ?? [],
    isIntrospectionOpen: environment.NODE_ENV !== 'production',
    subgraphTimeoutMs: environment.SUBGRAPH_TIMEOUT_MS,
    requestTimeoutMs: environment.REQUEST_TIMEOUT_MS,
    // One service that is away is no reason to keep everybody from the others.
    whatIsWrong: () => Promise.resolve(null),
    isLeaving,
    areMetricsOpen: environment.NODE_ENV !== 'production',
    log,
  });
  const { url, metricsUrl, close } = await listen(
    { listen: (at) => gateway.app.listen(at), close: () => gateway.stop() },
    measured,
    environment,
  );
  log.info('ready');
  return {
    url,
    metricsUrl,
    leave,
    async stop() {
      await close();
      await opened?.close();
      await parts.close();
      await traces.stop();
    },
  };
}
