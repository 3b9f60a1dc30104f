import { createArrivalLimits, trackUnusedConnections } from '@brobygger/domain';
import Fastify, { type FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { CheckpointStore } from '../store/checkpoint-store';
import type { Witness, WitnessAnswer } from '../witness';
import { toWire } from './answer';
import type { WitnessMetrics } from './witness-metrics';

/** What a witness needs to be served over HTTP. */
export interface ServeWitnessDeps {
  readonly witness: Witness;
  readonly store: Pick<CheckpointStore, 'probe'>;
  readonly log: Logger;
  readonly metrics: WitnessMetrics;
  /** Whether it is about to stop: it answers still, and is not ready. */
  readonly isLeaving?: () => boolean;
  /** Whether `/metrics` is served here too, beside a port of its own: in development only. */
  readonly areMetricsOpen?: boolean;
  /** How long a request may take to arrive, in milliseconds. */
  readonly arriveWithinMs?: number;
}

/** Sixty-three hashes, and sixteen signatures of five thousand bytes, as the specifications have them at most. */
export const LARGEST_BODY = 128 * 1024;

/** What says that a log has rewritten what it had signed, or tried to. */
const ALARMING: ReadonlySet<WitnessAnswer['code']> = new Set(['FORKED', 'INCONSISTENT'] as const);

/** Serves a witness: anybody may ask, and only what a known log has signed is looked at. */
export function serveWitness(deps: ServeWitnessDeps): FastifyInstance {
  const { witness, log, metrics, areMetricsOpen = false, arriveWithinMs } = deps;
  const limits = createArrivalLimits(arriveWithinMs);
  const app = Fastify({
    logger: false,
    bodyLimit: LARGEST_BODY,
    forceCloseConnections: 'idle',
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
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));

  let isFailing = false;
  app.setErrorHandler((error: Error & { readonly statusCode?: number; readonly code?: string }, _request, reply) => {
    const status = error.statusCode ?? 503;
    if (status < 500)
      {return reply
        .code(status)
        .type('text/plain')
        .send(`${error.code ?? 'MALFORMED_REQUEST'}\n`);}
    isFailing = true;
    log.error({ code: error.code ?? error.name }, 'a request failed, and nothing was cosigned');
    return reply.code(503).type('text/plain').send('STORE_FAILED\n');
  });

  app.post('/add-checkpoint', async (request, reply) => {
    const answer = await witness.add(Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0));
    isFailing = false;
    note(answer);
    const { status, type, body } = toWire(answer);
    return reply.code(status).header('content-type', type).send(body);
  });

  function note(answer: WitnessAnswer): void {
    metrics.requests.inc({ code: answer.code });
    if (answer.code === 'COSIGNED') {
      const { origin, size } = answer.checkpoint;
      metrics.size.set({ origin }, size);
      metrics.cosignedAt.setToCurrentTime({ origin });
      return void log.debug({ origin, size }, 'cosigned');
    }
    if (ALARMING.has(answer.code)) log.error(answer, 'a log did not show that it kept what it had signed');
    else log.info({ code: answer.code }, 'not cosigned');
  }

  app.get<{ Querystring: { readonly origin?: unknown } }>('/checkpoint', async (request, reply) => {
    const { origin } = request.query;
    const found = typeof origin === 'string' ? await witness.last(origin) : null;
    void reply.type('text/plain; charset=utf-8').header('cache-control', 'no-store');
    return found === null ? reply.code(404).send('UNKNOWN_ORIGIN\n') : found;
  });
  addHealth(app, { ...deps, isFailing: () => isFailing });
  if (areMetricsOpen) {
    const { registry } = metrics;
    app.get('/metrics', async (_request, reply) => reply.type(registry.contentType).send(await registry.metrics()));
  }
  return app;
}

interface HealthDeps extends Pick<ServeWitnessDeps, 'isLeaving' | 'store'> {
  readonly isFailing: () => boolean;
}

function addHealth(app: FastifyInstance, { isLeaving = () => false, store, isFailing }: HealthDeps): void {
  const whatIsWrong = async (): Promise<string | null> => {
    if (isLeaving()) return 'STOPPING';
    if (!isFailing()) return null;
    return store.probe().then(
      () => null,
      () => 'STORE_FAILED',
    );
  };
  app.get('/isalive', (_request, reply) => reply.type('text/plain').send('alive'));
  app.get('/isready', async (_request, reply) => {
    const wrong = await whatIsWrong();
    return wrong === null
      ? reply.type('text/plain').send('ready')
      : reply.code(503).type('text/plain').send(`not ready: ${wrong}`);
  });
}
