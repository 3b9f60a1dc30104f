import { continuedTrace } from '@brobygger/domain';
import { beginRequestSpan, type LiveSpan } from '@brobygger/telemetry';
import type { FastifyInstance } from 'fastify';

declare module 'fastify' {
  interface FastifyRequest {
    /** The trace that it is passed on under, and what logs name it by. */
    traceparent: string;
  }
}

/** They are asked every few seconds, and say nothing of anybody's request. */
const WATCHED = new Set(['/isalive', '/isready', '/metrics']);

/** Gives every request its `traceparent`, and makes a span of it where the process is traced: by its route, and never by its address. */
export function traceRequests(app: FastifyInstance): void {
  const spans = new WeakMap<object, LiveSpan>();
  app.decorateRequest('traceparent', '');
  app.addHook('onRequest', (request, _reply, done) => {
    const received = request.headers['traceparent'];
    request.traceparent = continuedTrace(received, request.id);
    const { url: route } = request.routeOptions;
    if (route === undefined || WATCHED.has(route)) return done();
    const span = beginRequestSpan(request.traceparent, received, {
      'http.request.method': request.method,
      'http.route': route,
    });
    if (span !== null) {
      spans.set(request, span);
      // The same numbers, and whether it is traced.
      request.traceparent = span.traceparent;
    }
    done();
  });
  app.addHook('onResponse', (request, reply, done) => {
    const span = spans.get(request);
    span?.set({ 'http.response.status_code': reply.statusCode });
    span?.end();
    done();
  });
  app.addHook('onRequestAbort', (request, done) => {
    spans.get(request)?.end(GONE);
    done();
  });
}

/** Whoever asked has gone. */
const GONE = { code: 'CLIENT_GONE' };
