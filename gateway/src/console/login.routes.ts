import type { FastifyInstance, FastifyReply } from 'fastify';
import type { ConsoleParts } from './console-parts';
import { CONSOLE, placeIn } from './console-paths';
import { clearLoginCookie, loginCookieOf, sessionIdOf, setLoginCookie, setSessionCookie } from './cookies';
import { LoginFailed } from './issuer-client';
import { createPendingLogins } from './pending-login';

/** Why there is nobody logged in, for the page to say. */
type Outcome = 'cancelled' | 'expired' | 'failed' | 'unavailable';

const LANGUAGES: ReadonlySet<unknown> = new Set(['nb', 'nn', 'en']);

/** `GET /console/login` sends the browser to an issuer, and `GET /console/callback` takes it back. */
export function addLogin(app: FastifyInstance, { clients, secret, origin, store, onFailed }: ConsoleParts): void {
  const pendingLogins = createPendingLogins(secret);
  const redirectUri = `${origin}${CONSOLE}/callback`;

  const backTo = (reply: FastifyReply, outcome: Outcome): FastifyReply =>
    clearLoginCookie(reply).header('cache-control', 'no-store').redirect(`${CONSOLE}/?login=${outcome}`, 303);

  app.get<{ Querystring: Readonly<Record<string, unknown>> }>(`${CONSOLE}/login`, async (request, reply) => {
    const { as, to, level, lang } = request.query;
    const client = typeof as === 'string' ? clients.get(as) : undefined;
    if (client === undefined) return backTo(reply, 'failed');
    try {
      const { url, ...begun } = await client.begin(redirectUri, {
        isHighest: level === 'high',
        language: LANGUAGES.has(lang) ? String(lang) : null,
      });
      const replaces = sessionIdOf(request);
      const sealed = await pendingLogins.seal({ ...begun, login: client.login.name, to: placeIn(to), replaces });
      return setLoginCookie(reply, sealed).header('cache-control', 'no-store').redirect(url, 303);
    } catch (cause) {
      if (!(cause instanceof LoginFailed)) throw cause;
      onFailed('a login could not begin', cause.code, request.id);
      return backTo(reply, 'unavailable');
    }
  });

  app.get(`${CONSOLE}/callback`, async (request, reply) => {
    const sealed = loginCookieOf(request);
    const pending = sealed === null ? null : await pendingLogins.open(sealed);
    const client = pending === null ? undefined : clients.get(pending.login);
    if (pending === null || client === undefined) return backTo(reply, 'expired');
    try {
      const content = await client.finish(new URL(request.url, origin), pending);
      const id = await store.sessions.begin(content, pending.replaces);
      return setSessionCookie(clearLoginCookie(reply), id)
        .header('cache-control', 'no-store')
        .redirect(pending.to, 303);
    } catch (cause) {
      if (!(cause instanceof LoginFailed)) throw cause;
      if (cause.code === 'access_denied') return backTo(reply, 'cancelled');
      onFailed('a login failed', cause.code, request.id);
      return backTo(reply, 'failed');
    }
  });
}
