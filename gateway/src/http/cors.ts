import type { FastifyInstance } from 'fastify';
import { DEPRECATED_FIELDS } from '../answer/deprecated-fields.plugin';

/** What a page may send: all that the gateway reads, and Apollo's word that the browser asked first. */
export const ALLOWED_HEADERS = [
  'authorization',
  'content-type',
  'behandlingsnummer',
  'x-access-reason',
  'x-membership',
  'x-information-order',
  'x-request-id',
  'traceparent',
  'apollo-require-preflight',
] as const;

/** What a page may read of an answer, beside what every page may. */
export const EXPOSED_HEADERS = ['x-request-id', DEPRECATED_FIELDS] as const;

/** What pages may ask, and how. */
const METHODS: Readonly<Record<string, string>> = { '/graphql': 'GET, POST', '/my/copy': 'GET' };

/** How long a browser may remember what it was told, in seconds. */
const REMEMBERED_SECONDS = 600;

/**
 * Lets pages of these origins, and no others, read what `/graphql` and a youth's copy answer them (Fetch, CORS protocol). Cookies say
 * nothing here, so that credentials are never allowed. A browser asks first, without a token: that is answered to everybody, and allows
 * nothing to others.
 */
export function addCors(app: FastifyInstance, origins: readonly string[]): void {
  app.addHook('onRequest', async (request, reply) => {
    const { url = '' } = request.routeOptions;
    const methods = Object.hasOwn(METHODS, url) ? METHODS[url] : undefined;
    if (methods === undefined) return undefined;
    const { origin = '' } = request.headers;
    if (origins.length > 0) reply.header('vary', 'origin');
    if (origins.includes(origin)) {
      reply
        .header('access-control-allow-origin', origin)
        .header('access-control-expose-headers', EXPOSED_HEADERS.join(', '));
    }
    if (request.method !== 'OPTIONS') return undefined;
    if (origins.includes(origin)) {
      reply
        .header('access-control-allow-methods', methods)
        .header('access-control-allow-headers', ALLOWED_HEADERS.join(', '))
        .header('access-control-max-age', REMEMBERED_SECONDS);
    }
    return reply.code(204).header('allow', `${methods}, OPTIONS`).send();
  });
}

/** Whether the text is an origin as browsers write it. `*` is none: who may ask is named. */
export const isOrigin = (text: string): boolean =>
  /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text;
