import {
  createArrivalLimits,
  createError,
  trackUnusedConnections,
  type ErrorCode,
  type MeasuredProcess,
  type ServiceName,
} from '@brobygger/domain';
import type { Hop, HopVerifier, ServiceVerifier } from '@brobygger/hop-token';
import { forwardedAs, HopRefusal, HopRefused } from '@brobygger/hop-token';
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { causeCode } from '../faults/cause-code';
import { outageOf } from '../faults/outage';
import { messagesIn } from '../messaging/receive';
import type { Subgraph } from '../subgraph';
import { answerOperation, type HttpAnswer } from './answer-operation';
import { answerTogether } from './answer-together';
import { goneSignal } from './gone-signal';
import { measureOutbox } from './outbox-metrics';
import { createSubgraphMetrics, type SubgraphMetrics } from './subgraph-metrics';
import { traceIn } from './trace-headers';

/** What a subgraph needs to be served over HTTP. */
export interface ServeDeps {
  readonly subgraph: Subgraph;
  readonly hops: HopVerifier;
  readonly services: ServiceVerifier;
  /** The services whose messages are taken. One that may ask is not thereby one that may tell. */
  readonly tellers: readonly ServiceName[];
  /** Whether it answers operations yet; messages and questions it takes from the start. */
  readonly isOpen?: () => boolean;
  /** Whether it will answer better in a moment: it answers already, and is not ready. */
  readonly isStarting?: () => boolean;
  /** Whether it is about to stop: it answers still, and is not ready. */
  readonly isLeaving?: () => boolean;
  readonly log: Logger;
  readonly metrics?: SubgraphMetrics;
  /** What is shown of them; all of them, and nothing else, where it is left out. */
  readonly measured?: Pick<MeasuredProcess, 'contentType' | 'metrics'>;
  /** Whether `/metrics` is served here too, beside a port of its own: in development only. */
  readonly areMetricsOpen?: boolean;
  /** How long a request may take to arrive, in milliseconds. */
  readonly arriveWithinMs?: number;
}

/** What a route throws that is not of this file: of Fastify, or with a code of the registry of errors and what it came of. */
type Refusal = Error & { readonly statusCode?: number; readonly extensions?: { readonly code?: ErrorCode } };

declare module 'fastify' {
  interface FastifyRequest {
    raw_body: Buffer;
  }
}

const TOGETHER = '/graphql/together';
const LARGEST_BODY = 4 * 1024 * 1024;
const NO_BODY = Buffer.alloc(0);

/** Serves a subgraph. Without a valid token it answers nothing but its liveness, its readiness and, in development, its metrics. */
export async function serveSubgraph({
  subgraph,
  hops,
  services,
  tellers,
  isOpen = () => true,
  isStarting = () => false,
  isLeaving = () => false,
  log,
  metrics = createSubgraphMetrics(),
  measured = metrics.registry,
  areMetricsOpen = false,
  arriveWithinMs,
}: ServeDeps): Promise<FastifyInstance> {
  const limits = createArrivalLimits(arriveWithinMs);
  const app = Fastify({
    logger: false,
    bodyLimit: LARGEST_BODY,
    forceCloseConnections: 'idle',
    // Who was let in before it closed is answered.
    return503OnClosing: false,
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
  measureOutbox(metrics.registry, subgraph.relay);
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
  app.setErrorHandler((error: Refusal, request, reply) => {
    if (error instanceof HopRefused) {
      const { reason, aheadSeconds } = error;
      metrics.refusedHops.inc({ reason });
      log.warn(
        { ...traceIn(request.headers), reason, ...(aheadSeconds === null ? {} : { aheadSeconds }) },
        'a call was refused',
      );
      return error.isUndecidable ? reply.code(503).send(UNDECIDABLE) : reply.code(401).send(REFUSED);
    }
    if (error.extensions?.code === 'REGISTRY_UNAVAILABLE') {
      // Who could not decide in time has said so already; of a cause that is here still nobody has heard.
      if (error.cause !== undefined) {
        log.error({ ...traceIn(request.headers), code: causeCode(error.cause) }, 'a question could not be decided');
      }
      return reply.code(503).send(UNDECIDED);
    }
    log.error({ ...traceIn(request.headers), code: causeCode(error) }, 'a request failed');
    if (outageOf(error) !== null) return reply.code(503).send(AWAY);
    const status = error.statusCode ?? STATUS_OF[error.extensions?.code ?? 'INTERNAL_SERVER_ERROR'] ?? 500;
    return reply.code(Math.min(status, 500)).send(FAILED);
  });

  app.post('/graphql', async (request, reply) => {
    if (!isOpen()) return reply.code(503).type('application/json').send(NOT_OPEN);
    const token = tokenOf(request);
    const claims = await hops.verify(token, request.raw_body);
    const asked: unknown = JSON.parse(request.raw_body.toString('utf8'));
    const { status, body } = await answerOperation(subgraph, { claims, token }, asked);
    return reply.code(status).type('application/json').send(body);
  });
  // Operations that the gateway had in the same moment: each is answered on its own hop.
  app.post(TOGETHER, async (request, reply) => {
    if (!isOpen()) return reply.code(503).type('application/json').send(NOT_OPEN);
    const token = tokenOf(request);
    const all = await hops.verifyAll(token, request.raw_body);
    const asked: unknown = JSON.parse(request.raw_body.toString('utf8'));
    if (!Array.isArray(asked) || asked.length !== all.length) {
      throw createError('BAD_USER_INPUT', 'not as many operations as hops');
    }
    const lines = answerTogether(all, async (claims, place) => {
      const { status, body } = await answerOne(claims, forwardedAs(token, place), asked[place]);
      const { requestId, traceparent } = claims;
      log.info({ requestId, traceparent, path: TOGETHER, status, ms: Math.round(reply.elapsedTime) }, 'answered');
      return `${status} ${body}`;
    });
    return reply.type('application/x-ndjson').send(lines);
  });

  /** What of it fails is the fault of none of the others. */
  async function answerOne(claims: Hop, token: string, asked: unknown): Promise<HttpAnswer> {
    try {
      return await answerOperation(subgraph, { claims, token }, asked);
    } catch (cause) {
      log.error(
        { requestId: claims.requestId, traceparent: claims.traceparent, code: causeCode(cause) },
        'a request failed',
      );
      return { status: 500, body: JSON.stringify(FAILED) };
    }
  }
  app.post('/messages', async (request) => {
    const { issuer } = await services.verify(tokenOf(request), request.raw_body);
    const teller = tellers.find((name) => name === issuer);
    if (teller === undefined) throw new HopRefused(HopRefusal.UNKNOWN_ISSUER);
    const messages = messagesIn(JSON.parse(request.raw_body.toString('utf8')));
    if (messages === null) throw createError('BAD_USER_INPUT', 'a body that is no list of messages');
    return { refused: await subgraph.receive(teller, messages) };
  });
  app.post<{ Params: { readonly question: string } }>('/questions/:question', async (request, reply) => {
    const gone = goneSignal(reply);
    const { issuer } = await services.verify(tokenOf(request), request.raw_body);
    return subgraph.answer(request.params.question, issuer, JSON.parse(request.raw_body.toString('utf8')), gone);
  });
  app.get('/isalive', (_request, reply) => reply.type('text/plain').send('alive'));
  const whatIsWrong = async (): Promise<string | null> => {
    if (isLeaving()) return 'STOPPING';
    return isOpen() && !isStarting() ? subgraph.whatIsWrong() : 'SERVICE_NOT_READY';
  };
  let wasWrong: string | null = null;
  app.get('/isready', async (_request, reply) => {
    const wrong = await whatIsWrong();
    if (wrong !== wasWrong) log.warn({ code: wrong }, wrong === null ? 'ready again' : 'not ready');
    wasWrong = wrong;
    return wrong === null
      ? reply.type('text/plain').send('ready')
      : reply.code(503).type('text/plain').send(`not ready: ${wrong}`);
  });
  if (areMetricsOpen) {
    app.get('/metrics', async (_request, reply) => reply.type(measured.contentType).send(await measured.metrics()));
  }
  app.addHook('onSend', (_request, reply, _payload, done) => {
    // The last answers before the end take their connections with them: a client would keep them open, and the end waits for that.
    if (isLeaving() || !app.server.listening) void reply.header('connection', 'close');
    done();
  });
  app.addHook('onResponse', (request, reply, done) => {
    const { url: path = '' } = request.routeOptions;
    if (request.method === 'POST' && path !== TOGETHER) {
      const of = { path, status: reply.statusCode, ms: Math.round(reply.elapsedTime) };
      log.info({ ...traceIn(request.headers), ...of }, 'answered');
    }
    done();
  });
  return app;
}

const REFUSED = { errors: [{ message: 'refused', extensions: { code: 'HOP_REFUSED' } }] };
/** It has not heard yet whom it must keep out. */
const NOT_OPEN = JSON.stringify({ errors: [{ message: 'not ready', extensions: { code: 'SERVICE_NOT_READY' } }] });
const UNDECIDABLE = { errors: [{ message: 'refused', extensions: { code: 'TOKEN_USE_UNKNOWN' } }] };
const UNDECIDED = { errors: [{ message: 'not decided in time', extensions: { code: 'REGISTRY_UNAVAILABLE' } }] };
const AWAY = { errors: [{ message: 'not to be had now', extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }] };
const FAILED = { errors: [{ message: 'something went wrong', extensions: { code: 'INTERNAL_SERVER_ERROR' } }] };

/** What a service is told that asks what cannot be answered. */
const STATUS_OF: Partial<Record<ErrorCode, number>> = {
  BAD_USER_INPUT: 400,
  NOT_FOUND: 404,
};

/** The bearer token of a request between services, or an empty one, which no verifier takes. */
export const tokenOf = ({ headers }: FastifyRequest): string =>
  /^Bearer (\S+)$/.exec(headers.authorization ?? '')?.[1] ?? '';
