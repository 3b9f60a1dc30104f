import { Language } from '@brobygger/domain';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { causeCode } from '../cause-code';
import type { ConsoleParts } from './console-parts';
import { callbackOf, CONSOLE, placeIn } from './console-paths';
import { clearLoginCookie, loginCookieOf, sessionIdOf, setLoginCookie, setSessionCookie } from './cookies';
import { LoginFailed } from './issuer-client';
import { createPendingLogins } from './pending-login';

/** Why there is nobody logged in, for the page to say. */
type Outcome = 'cancelled' | 'expired' | 'failed' | 'unavailable';

type Asked = Readonly<Record<string, unknown>>;

const LANGUAGES: ReadonlySet<unknown> = new Set(Object.values(Language));

/** `GET /console/login` sends the browser to an issuer, and `GET /console/callback/<login>` takes it back: each issuer has its own. */
export function addLogin(
  app: FastifyInstance,
  { clients, secrets, origin, store, sessions, onFailed }: ConsoleParts,
): void {
  const pendingLogins = createPendingLogins(secrets);

  const backTo = (reply: FastifyReply, outcome: Outcome): FastifyReply =>
    reply.header('cache-control', 'no-store').redirect(`${CONSOLE}/?login=${outcome}`, 303);

  app.get<{ Querystring: Asked }>(`${CONSOLE}/login`, { exposeHeadRoute: false }, async (request, reply) => {
    const { as, to, level, lang } = request.query;
    const client = typeof as === 'string' ? clients.get(as) : undefined;
    if (client === undefined) return backTo(reply, 'failed');
    const { name } = client.login;
    try {
      const { url, ...begun } = await client.begin(`${origin}${callbackOf(name)}`, {
        isHighest: level === 'high',
        language: LANGUAGES.has(lang) ? String(lang) : null,
      });
      const replaces = sessionIdOf(request);
      const sealed = await pendingLogins.seal({ ...begun, login: name, to: placeIn(to), replaces });
      return setLoginCookie(reply, begun.state, sealed).header('cache-control', 'no-store').redirect(url, 303);
    } catch (cause) {
      onFailed('a login could not begin', causeCode(cause), request.id);
      return backTo(reply, 'unavailable');
    }
  });

  app.get<{ Querystring: Asked; Params: { readonly login: string } }>(
    callbackOf(':login'),
    { exposeHeadRoute: false },
    async (request, reply) => {
      const { state } = request.query;
      if (typeof state !== 'string') return backTo(reply, 'expired');
      const sealed = loginCookieOf(request, state);
      const pending = sealed === null ? null : await pendingLogins.open(sealed);
      const client = pending === null ? undefined : clients.get(pending.login);
      if (pending === null || client === undefined || pending.login !== request.params.login) {
        return backTo(reply, 'expired');
      }
      clearLoginCookie(reply, state);
      try {
        if (!(await store.logins.use(pending.state))) return backTo(reply, 'expired');
        const content = await client.finish(new URL(request.url, origin), pending);
        const id = await sessions.begin(content, pending.replaces, request.id);
        return setSessionCookie(reply, id).header('cache-control', 'no-store').redirect(pending.to, 303);
      } catch (cause) {
        const code = causeCode(cause);
        if (code === 'access_denied') return backTo(reply, 'cancelled');
        onFailed('a login failed', code, request.id);
        return backTo(reply, cause instanceof LoginFailed ? 'failed' : 'unavailable');
      }
    },
  );
}
