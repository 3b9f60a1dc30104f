import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { refuse } from '../http/refuse';
import type { ConsoleParts } from './console-parts';
import { clearSessionCookie, sessionIdOf } from './cookies';
import { LoginFailed } from './issuer-client';
import { isFromOwnPage } from './own-page';
import type { SessionContent } from './session-content';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who is logged in; `null` where nobody is. */
    consoleSession: { readonly id: string; readonly content: SessionContent } | null;
  }
}

/** Routes that only pages of the console may ask, by whoever is logged in. `add` finds the session in `sessionIn`. */
export function forOwnPages(
  app: FastifyInstance,
  { sessions, origin, onFailed }: ConsoleParts,
  add: (scope: FastifyInstance) => void,
): void {
  void app.register((scope, _options, done) => {
    if (!scope.hasRequestDecorator('consoleSession')) scope.decorateRequest('consoleSession', null);
    scope.addHook('onRequest', async (request, reply) => {
      void reply.header('cache-control', 'no-store');
      if (!isFromOwnPage(request, origin)) {
        return refuse(reply, 'NOT_FROM_CONSOLE', 'this is asked by pages of the console alone');
      }
      const id = sessionIdOf(request);
      if (id === null) return refuseNobody(reply);
      try {
        const content = await sessions.current(id);
        if (content === null) return refuseNobody(reply);
        request.consoleSession = { id, content };
      } catch (cause) {
        const code =
          cause instanceof LoginFailed ? cause.code : String((cause as { code?: unknown }).code ?? 'UNKNOWN');
        onFailed('a session could not be looked up', code, request.id);
        return refuse(reply, 'CONSOLE_STORE_UNAVAILABLE', 'it cannot be looked up now whether you are logged in');
      }
      return undefined;
    });
    add(scope);
    done();
  });
}

const refuseNobody = (reply: FastifyReply): FastifyReply =>
  refuse(clearSessionCookie(reply), 'UNAUTHENTICATED', 'nobody is logged in here, or not any more');

/** The session of the request. */
export function sessionIn(request: FastifyRequest): NonNullable<FastifyRequest['consoleSession']> {
  if (request.consoleSession === null) throw new Error('a request without a session');
  return request.consoleSession;
}
