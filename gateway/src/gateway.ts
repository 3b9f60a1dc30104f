import { fastifyApolloHandler } from '@as-integrations/fastify';
import {
  createArrivalLimits,
  newId,
  trackUnusedConnections,
  type ConsentFeed,
  type MeasuredProcess,
  type OpenCopy,
  type ReadLog,
} from '@brobygger/domain';
import Fastify, { type FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { addAuthzen } from './authzen/authzen';
import type { DecisionPoint } from './authzen/decision-point';
import { addConsentEvents } from './consent-events/consent-events';
import { addConsole } from './console/console';
import type { ConsoleDeps } from './console/console-parts';
import { withPages } from './console/documents-of';
import type { CallSubgraph } from './data-source/call-subgraph';
import { createApollo } from './apollo';
import { addApiSchema } from './http/api-schema';
import type { AskedScopeDeps } from './http/asked-scope';
import { contextOf } from './http/context-of';
import { addCors } from './http/cors';
import { addFrontPage } from './http/front-page';
import { addHealth } from './http/health';
import { createReceive } from './http/receive';
import { answerFault } from './http/answer-fault';
import { refuse } from './http/refuse';
import { addSafeHeaders, refuseUnreadable } from './http/safe-headers';
import { traceRequests } from './http/trace-requests';
import { withTrustedDocument, type TrustedDocuments } from './http/trusted-documents';
import { type AuthenticationFailure, type Authenticator } from './identity';
import type { CallerBudget } from './limits/caller-budget';
import { createHourlyBudget } from './limits/hourly-budget';
import type { OperationLimits } from './limits/operation-limits';
import { createMetrics, type GatewayMetrics } from './metrics/metrics';
import { addFindUsage } from './data-tracker/find-usage';
import { addCopyInPerson } from './own-copy/copy-in-person';
import { addOwnCopy } from './own-copy/own-copy';
import { createRunOperation } from './own-copy/run-operation';
import { addPublicLog } from './public-log/public-log';
import { addDocsSite } from './docs-site/docs-site';

/** What the gateway is made from. */
export interface GatewayDeps {
  readonly supergraphSdl: string;
  /** The schema of clients as a text, served where introspection is open. */
  readonly apiSdl?: string | undefined;
  readonly callOf: (subgraph: string) => CallSubgraph;
  readonly authenticator: Authenticator;
  /** Says what is asked in the words of AuthZEN. */
  readonly decisionPoint: DecisionPoint;
  /** What happens to consents, for the systems of recipients. */
  readonly consentFeed: ConsentFeed;
  /** Opens copies that officers offered in person. */
  readonly openCopy: OpenCopy;
  /** Reads what is public of the log. */
  readonly readLog: ReadLog;
  /** The origin at which clients reach the gateway, for those who look for its decision point. */
  readonly publicUrl?: string | undefined;
  /** Whether it answers GraphQL alone: then nothing beside it is there, and what that rests on is never asked. */
  readonly isGraphqlOnly?: boolean;
  /** The console, where there is one. */
  readonly console?: ConsoleDeps | undefined;
  /** The folder of the documents as a site, where they are served. */
  readonly docsSite?: string;
  readonly limits: OperationLimits;
  /** What each caller may have of dear fields; one of this process, unless it is shared with others. */
  readonly budget?: CallerBudget;
  readonly trustedDocuments: TrustedDocuments;
  /** Pages of these origins may ask from a browser. */
  readonly corsOrigins: readonly string[];
  readonly isIntrospectionOpen: boolean;
  /** How long one subgraph may take; shorter than a request. */
  readonly subgraphTimeoutMs: number;
  /** How long a request may take, all its subgraphs together. */
  readonly requestTimeoutMs: number;
  /** What keeps it from answering at all, as a code, or `null`. */
  readonly whatIsWrong: () => Promise<string | null>;
  /** Whether it is about to stop: it answers still, and is not ready. */
  readonly isLeaving?: () => boolean;
  /** Its metrics; made here where they are left out. */
  readonly metrics?: GatewayMetrics;
  /** What is shown of them; all of them, and nothing else, where it is left out. */
  readonly measured?: Pick<MeasuredProcess, 'contentType' | 'metrics'>;
  /** Whether `/metrics` is served here too, beside a port of its own: in development only. */
  readonly areMetricsOpen: boolean;
  /** How long a request may take to arrive whole, in milliseconds. */
  readonly arriveWithinMs?: number;
  readonly log: Logger;
}

/** The gateway, ready to listen. Further pages may be added to `app` before it does. */
export interface Gateway {
  readonly app: FastifyInstance;
  readonly metrics: GatewayMetrics;
  /** Ends after the requests that are under way. */
  stop(): Promise<void>;
}

/** Makes the gateway over a static supergraph. */
export async function createGateway(deps: GatewayDeps): Promise<Gateway> {
  const { metrics = createMetrics() } = deps;
  const { measured = metrics.registry } = deps;
  const limits = createArrivalLimits(deps.arriveWithinMs);
  const app = Fastify({
    logger: false,
    bodyLimit: deps.limits.maxBody,
    forceCloseConnections: 'idle',
    // Who was let in before it closed is answered.
    return503OnClosing: false,
    genReqId: newId,
    trustProxy: false,
    frameworkErrors: refuseUnreadable(deps.publicUrl),
    requestTimeout: limits.http.requestTimeout,
    http: limits.http,
    clientErrorHandler: limits.onClientError,
  });
  limits.watch(app.server);
  const closeUnused = trackUnusedConnections(app.server);
  app.addHook('preClose', (done) => {
    closeUnused();
    done();
  });
  const trusted = withPages(deps.trustedDocuments, deps.console);
  const budget = deps.budget ?? createHourlyBudget(deps.limits.dearPerHour);
  const apollo = createApollo({ ...deps, budget, metrics }, app);
  await apollo.start();

  app.decorateRequest('brobygger', null);
  traceRequests(app);
  app.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-request-id', request.id);
    done();
  });
  addSafeHeaders(app, deps.publicUrl);
  app.addHook('onSend', (_request, reply, _payload, done) => {
    // The last answers before the end take their connections with them: a client would keep them open, and the end waits for that.
    if (deps.isLeaving?.() === true || !app.server.listening) void reply.header('connection', 'close');
    done();
  });
  app.setErrorHandler(
    answerFault((code, requestId) => {
      metrics.surprises.inc();
      deps.log.error({ requestId, code }, 'a request failed');
    }),
  );

  const onRefusedToken = (reason: AuthenticationFailure, requestId: string): void => {
    deps.log.info({ requestId, reason }, 'a bearer token was refused');
    metrics.refusedTokens.inc({ reason });
  };
  const receive = createReceive({ ...deps, onRefusedToken });
  const handler = fastifyApolloHandler(apollo, { context: (request) => Promise.resolve(contextOf(request)) });
  addCors(app, deps.corsOrigins);
  app.route({
    url: '/graphql',
    method: ['GET', 'POST', 'OPTIONS'],
    async preHandler(request, reply) {
      const received = await receive(request.headers, request.id, request.traceparent);
      if ('refusal' in received) {
        const { code, message, headers = {}, ...more } = received.refusal;
        return refuse(reply.headers(headers), code, message, more);
      }
      request.brobygger = received;
      try {
        if (request.method === 'POST') {
          request.body = withTrustedDocument(request.body, trusted);
        } else {
          const asked = withTrustedDocument(request.query, trusted) as Record<string, string>;
          if (asked !== request.query) request.raw.url = `/graphql?${new URLSearchParams(asked)}`;
        }
      } catch (cause) {
        return refuse(reply, 'DOCUMENT_NOT_TRUSTED', (cause as Error).message);
      }
      return undefined;
    },
    handler,
  });
  const asked = {
    authenticator: deps.authenticator,
    budget,
    onRefusedToken,
    onFailed({ code, cause }: Parameters<AskedScopeDeps['onFailed']>[0], requestId: string) {
      if (code !== 'REGISTRY_UNAVAILABLE') metrics.surprises.inc();
      deps.log.error({ requestId, code, cause }, 'a question beside GraphQL failed');
    },
  };
  if (deps.isGraphqlOnly !== true) addBeside();
  if (deps.console !== undefined) {
    await addConsole(app, deps.console, {
      authenticator: deps.authenticator,
      onFailed: (what, code, requestId) => deps.log.warn({ requestId, code }, what),
    });
  }
  if (deps.isIntrospectionOpen && deps.apiSdl !== undefined) addApiSchema(app, deps.apiSdl);
  if (deps.docsSite !== undefined) addDocsSite(app, deps.docsSite);
  addFrontPage(app);
  addHealth(app, deps, deps.areMetricsOpen ? measured : null);

  return {
    app,
    metrics,
    async stop() {
      await app.close();
      await apollo.stop();
    },
  };

  /** What systems, people and readers of the log ask beside GraphQL. */
  function addBeside(): void {
    addAuthzen(app, { ...asked, decisionPoint: deps.decisionPoint, publicUrl: deps.publicUrl });
    addConsentEvents(app, { ...asked, consentFeed: deps.consentFeed });
    const run = createRunOperation(apollo);
    addOwnCopy(app, { ...deps, ...asked, run });
    addFindUsage(app, { ...deps, ...asked, run });
    addCopyInPerson(app, { ...deps, ...asked, run });
    addPublicLog(app, { readLog: deps.readLog, onFailed: asked.onFailed, pages: deps.console?.folder });
  }
}
