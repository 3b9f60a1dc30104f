import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { refuse } from '../http/refuse';
import { causeCode } from '../cause-code';
import type { ConsoleParts } from './console-parts';
import type { CurrentSession } from './console-sessions';
import { sessionIdOf } from './cookies';
import { isFromOwnPage, saidBy } from './own-page';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who is logged in; `null` where nobody is. */
    consoleSession: CurrentSession | null;
  }
}

/** Whose pages may ask, and whether asking says that somebody is here. */
export interface AskedBy {
  /** A page that does not know yet who is logged in may ask too. */
  readonly isOfAnybody: boolean;
  readonly isSeen: (request: FastifyRequest) => boolean;
}

const ITS_OWN: AskedBy = { isOfAnybody: false, isSeen: () => true };

/**
 * Routes that only pages of the console may ask, by whoever is logged in: a page that was shown to somebody else in the same browser is
 * refused. `add` finds the session in `sessionIn`.
 */
export function forOwnPages(
  app: FastifyInstance,
  { sessions, origin, onFailed }: ConsoleParts,
  add: (scope: FastifyInstance) => void,
  { isOfAnybody, isSeen }: AskedBy = ITS_OWN,
): void {
  void app.register((scope, _options, done) => {
    if (!scope.hasRequestDecorator('consoleSession')) scope.decorateRequest('consoleSession', null);
    scope.addHook('onRequest', async (request, reply) => {
      void reply.header('cache-control', 'no-store').header('x-content-type-options', 'nosniff');
      if (!isFromOwnPage(request, origin)) return refuseForeign(reply);
      const id = sessionIdOf(request);
      if (id === null) return refuseNobody(reply);
      try {
        const session = await sessions.current(id, isSeen(request));
        if (session === null) return refuseNobody(reply);
        if (!isOfAnybody && !session.tags.includes(saidBy(request))) {
          return refuse(reply, 'SESSION_CHANGED', 'somebody else has logged in in this browser meanwhile');
        }
        request.consoleSession = session;
      } catch (cause) {
        onFailed('a session could not be looked up', causeCode(cause), request.id);
        return refuse(reply, 'CONSOLE_STORE_UNAVAILABLE', 'it cannot be looked up now whether you are logged in');
      }
      return undefined;
    });
    add(scope);
    done();
  });
}

export const refuseForeign = (reply: FastifyReply): FastifyReply =>
  refuse(reply, 'NOT_FROM_CONSOLE', 'this is asked by pages of the console alone');

/** The cookie stays: a request that was on its way during a login must not take the new one with it. */
export const refuseNobody = (reply: FastifyReply): FastifyReply =>
  refuse(reply, 'UNAUTHENTICATED', 'nobody is logged in here, or not any more');

/** The session of the request. */
export function sessionIn(request: FastifyRequest): CurrentSession {
  if (request.consoleSession === null) throw new Error('a request without a session');
  return request.consoleSession;
}
