import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import { type ErrorCode, trackUnusedConnections } from '@brobygger/domain';
import type { Hop, HopVerifier, ServiceVerifier } from '@brobygger/hop-token';
import { HopRefusal, HopRefused } from '@brobygger/hop-token';
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { collectDefaultMetrics, Registry as Metrics } from 'prom-client';
import type { Message } from '../messaging/message';
import type { Subgraph } from '../subgraph';
import type { SubgraphContext } from '../subgraph-context';
import { goneSignal } from './gone-signal';

/** What a subgraph needs to be served over HTTP. */
export interface ServeDeps {
  readonly subgraph: Subgraph;
  readonly hops: HopVerifier;
  readonly services: ServiceVerifier;
  /** The services whose messages are taken. One that may ask is not thereby one that may tell. */
  readonly tellers: readonly string[];
  readonly log: Logger;
}

declare module 'fastify' {
  interface FastifyRequest {
    hop: { readonly claims: Hop; readonly token: string } | null;
    raw_body: Buffer;
  }
}

const LARGEST_BODY = 4 * 1024 * 1024;
const NO_BODY = Buffer.alloc(0);

/** Serves a subgraph. Without a valid token it answers nothing but its liveness, its readiness and its metrics. */
export async function serveSubgraph({ subgraph, hops, services, tellers, log }: ServeDeps): Promise<FastifyInstance> {
  const app = Fastify({ logger: false, bodyLimit: LARGEST_BODY, forceCloseConnections: 'idle' });
  const closeUnused = trackUnusedConnections(app.server);
  app.addHook('preClose', (done) => {
    closeUnused();
    done();
  });
  const metrics = new Metrics();
  collectDefaultMetrics({ register: metrics });
  app.decorateRequest('hop', null);
  app.decorateRequest('raw_body');
  app.addHook('onRequest', (request, _reply, done) => {
    request.raw_body = NO_BODY;
    done();
  });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body: Buffer, done) => {
    request.raw_body = body;
    done(null, undefined);
  });
  app.setErrorHandler(
    (error: { readonly statusCode?: number; readonly extensions?: { readonly code?: ErrorCode } }, _request, reply) => {
      if (error instanceof HopRefused) return reply.code(401).send(REFUSED);
      log.error('a request failed');
      const status = error.statusCode ?? STATUS_OF[error.extensions?.code ?? 'INTERNAL_SERVER_ERROR'] ?? 500;
      return reply.code(Math.min(status, 500)).send(FAILED);
    },
  );

  const apollo = createApollo(subgraph);
  await apollo.start();
  const handler = fastifyApolloHandler(apollo, { context: (request) => Promise.resolve(contextOf(subgraph, request)) });
  app.post('/graphql', {
    async preHandler(request) {
      const token = tokenOf(request);
      request.hop = { claims: await hops.verify(token, request.raw_body), token };
      request.body = JSON.parse(request.raw_body.toString('utf8'));
    },
    handler,
  });
  app.post('/messages', async (request, reply) => {
    const { issuer } = await services.verify(tokenOf(request), request.raw_body);
    if (!tellers.includes(issuer)) throw new HopRefused(HopRefusal.UNKNOWN_ISSUER);
    await subgraph.receive(JSON.parse(request.raw_body.toString('utf8')) as readonly Message[]);
    return reply.code(204).send();
  });
  app.post<{ Params: { readonly question: string } }>('/questions/:question', async (request, reply) => {
    const gone = goneSignal(reply);
    const { issuer } = await services.verify(tokenOf(request), request.raw_body);
    return subgraph.answer(request.params.question, issuer, JSON.parse(request.raw_body.toString('utf8')), gone);
  });
  app.get('/isalive', (_request, reply) => reply.type('text/plain').send('alive'));
  app.get('/isready', async (_request, reply) =>
    (await subgraph.isReady())
      ? reply.type('text/plain').send('ready')
      : reply.code(503).type('text/plain').send('not ready'),
  );
  app.get('/metrics', async (_request, reply) => reply.type(metrics.contentType).send(await metrics.metrics()));
  app.addHook('onSend', (_request, reply, _payload, done) => {
    // The last answers before the end take their connections with them: a client would keep them open, and the end waits for that.
    if (!app.server.listening) void reply.header('connection', 'close');
    done();
  });
  // After the last request. Apollo's own drain plugin would close the app, which waits for this hook.
  app.addHook('onClose', () => apollo.stop());
  return app;
}

const REFUSED = { errors: [{ message: 'refused', extensions: { code: 'HOP_REFUSED' } }] };
const FAILED = { errors: [{ message: 'something went wrong', extensions: { code: 'INTERNAL_SERVER_ERROR' } }] };

/** What a service is told that asks what cannot be answered. */
const STATUS_OF: Partial<Record<ErrorCode, number>> = { BAD_USER_INPUT: 400, NOT_FOUND: 404 };

/** The bearer token of a request between services, or an empty one, which no verifier takes. */
export const tokenOf = ({ headers }: FastifyRequest): string =>
  /^Bearer (\S+)$/.exec(headers.authorization ?? '')?.[1] ?? '';

function createApollo(subgraph: Subgraph): ApolloServer<SubgraphContext> {
  const quiet = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
  return new ApolloServer<SubgraphContext>({
    schema: subgraph.schema,
    introspection: false,
    csrfPrevention: false,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    logger: quiet,
    plugins: [
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginLandingPageDisabled(),
    ],
  });
}

function contextOf(subgraph: Subgraph, { hop }: FastifyRequest): SubgraphContext {
  if (hop === null) throw new Error('a request without a verified hop');
  return subgraph.contextOf(hop.claims, hop.token);
}
