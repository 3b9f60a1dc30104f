import type { FastifyInstance, FastifyReply, FastifyServerOptions } from 'fastify';
import { refuse } from './refuse';

/** What an answer says that says nothing else of it: kept by nobody, framed by nobody, read by no other origin, run by no browser. */
export const SAFE_HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
} as const;

/** A year, as RFC 6797 lets a browser remember it. Other hosts under the name are not ours to speak for. */
export const ONLY_TLS = 'max-age=31536000';

const headersOf = (publicUrl: string | undefined): Readonly<Record<string, string>> => ({
  ...SAFE_HEADERS,
  ...(publicUrl?.startsWith('https:') === true ? { 'strict-transport-security': ONLY_TLS } : {}),
});

/**
 * Adds to every answer what it lacks of them, and, where clients reach the gateway over TLS, that they never ask in the clear. Where
 * nothing is, the answer does not say at which address: whom a page was of may stand in it.
 */
export function addSafeHeaders(app: FastifyInstance, publicUrl: string | undefined): void {
  const headers = headersOf(publicUrl);
  app.setNotFoundHandler((_request, reply) => reply.code(404).type('text/plain').send('there is nothing here'));
  app.addHook('onSend', (_request, reply, _payload, done) => {
    for (const [name, value] of Object.entries(headers)) {
      // Files say theirs below Fastify.
      if (!reply.hasHeader(name) && !reply.raw.hasHeader(name)) void reply.header(name, value);
    }
    done();
  });
}

/** Refuses an address that is none. Fastify has no route for it, and so none of the hooks. */
export const refuseUnreadable =
  (publicUrl: string | undefined): NonNullable<FastifyServerOptions['frameworkErrors']> =>
  (_error, _request, reply) =>
    void refuse((reply as FastifyReply).headers(headersOf(publicUrl)), 'BAD_USER_INPUT', 'the address cannot be read', {
      status: 400,
    });
