import type { Caller, Membership } from '@brobygger/domain';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { refuse } from '../http/refuse';
import {
  AuthenticationFailed,
  AuthenticationFailure,
  HolderUnknown,
  MembershipRefused,
  type Authenticator,
} from '../identity';
import { causeCode } from '../cause-code';
import type { ConsoleParts } from './console-parts';
import { CONSOLE } from './console-paths';
import { clearSessionCookie, sessionIdOf } from './cookies';
import { forOwnPages, refuseForeign, refuseNobody, sessionIn } from './for-own-pages';
import { isFromOwnPage, saidBy } from './own-page';
import type { SessionContent } from './session-content';

/** Who is logged in, as the gateway knows them: no name and no token. */
interface WhoIsLoggedIn {
  /** Absent while they must choose which of their memberships they ask in. */
  readonly caller: Pick<Caller, 'role' | 'agency' | 'organisationId' | 'assurance' | 'profession'> | null;
  /** Those to choose from, where there are several, also when one of them is chosen. */
  readonly memberships: readonly Membership[];
  /** The one that is chosen. */
  readonly membership: string | null;
  /** What their pages say in `x-console`. */
  readonly tag: string;
  readonly login: string;
  readonly canStepUp: boolean;
  readonly idleSeconds: number;
  /** How long they may leave it alone from now on, in seconds. */
  readonly leftSeconds: number;
}

/** The token is good, and of nobody whom anybody here knows: there is nothing to go on with. */
const OF_NOBODY_HERE: ReadonlySet<AuthenticationFailure> = new Set([
  AuthenticationFailure.NO_ROLE,
  AuthenticationFailure.UNKNOWN_PERSON,
  AuthenticationFailure.UNKNOWN_ISSUER,
  AuthenticationFailure.WRONG_CLAIMS,
]);

/** `GET /console/api/logins`, `/office` and `/session`, `POST /console/api/membership` and `/logout`. */
export function addSession(app: FastifyInstance, parts: ConsoleParts): void {
  const { clients, sessions, authenticator, idleSeconds, office, onFailed } = parts;
  const listed = [...clients.values()].map(({ login }) => ({ name: login.name, for: login.for }));
  app.get(`${CONSOLE}/api/logins`, (_request, reply) => reply.header('cache-control', 'no-store').send(listed));
  // Read by whoever comes, logged in or not.
  app.get(`${CONSOLE}/api/office`, (_request, reply) => reply.header('cache-control', 'no-store').send(office));
  app.post(`${CONSOLE}/api/logout`, (request, reply) => logOut(request, reply, parts));

  /** Refuses where it cannot be said who holds the token; a session of nobody is ended. */
  async function refuseHolder(request: FastifyRequest, reply: FastifyReply, cause: unknown): Promise<FastifyReply> {
    if (cause instanceof AuthenticationFailed && OF_NOBODY_HERE.has(cause.reason)) {
      onFailed('a session is of nobody here', cause.reason, request.id);
      await sessions.end(sessionIn(request).id, request.id);
      const extensions = { reason: 'UNKNOWN_HERE' };
      return refuse(reply, 'UNAUTHENTICATED', 'you are logged in, and nobody here knows you', { extensions });
    }
    if (!(cause instanceof HolderUnknown || cause instanceof AuthenticationFailed)) throw cause;
    onFailed(
      'it could not be said who is logged in',
      cause instanceof HolderUnknown ? 'HOLDER' : cause.reason,
      request.id,
    );
    return refuse(reply, 'REGISTRY_UNAVAILABLE', 'it cannot be said now who you are', { status: 503 });
  }

  forOwnPages(
    app,
    parts,
    (scope) => {
      scope.get(`${CONSOLE}/api/session`, async (request, reply) => {
        const { content, tags, leftSeconds } = sessionIn(request);
        try {
          const { caller, memberships } = await callerOf(authenticator, content);
          const canStepUp = clients.get(content.login)?.login.highestLevel !== undefined;
          const { login } = content;
          const membership = caller === null ? null : (content.membership ?? null);
          const who: WhoIsLoggedIn = {
            caller,
            memberships,
            membership,
            // A page keeps the one that it has: another would be somebody else.
            tag: tags.find((tag) => tag === saidBy(request)) ?? tags[0] ?? '',
            login,
            canStepUp,
            idleSeconds,
            leftSeconds,
          };
          return who;
        } catch (cause) {
          return refuseHolder(request, reply, cause);
        }
      });
    },
    // Whether one is logged in still may be looked at without being there.
    { isOfAnybody: true, isSeen: ({ query }) => (query as { readonly seen?: unknown }).seen === '1' },
  );

  forOwnPages(app, parts, (scope) => {
    scope.post(`${CONSOLE}/api/membership`, async (request, reply) => {
      const { membership } = Object(request.body) as { readonly membership?: unknown };
      const { id, content } = sessionIn(request);
      if (typeof membership !== 'string') {
        return refuse(reply, 'MEMBERSHIP_UNKNOWN', 'no membership is named', { status: 400 });
      }
      try {
        await authenticator.authenticate(`Bearer ${content.accessToken}`, membership);
      } catch (cause) {
        if (!(cause instanceof MembershipRefused)) return refuseHolder(request, reply, cause);
        return refuse(reply, cause.code, cause.message, { status: 400 });
      }
      await sessions.chooseMembership(id, membership);
      return reply.code(204).send();
    });
  });
}

/** Ends the session, however old its token and whoever is away: what is sent to the browser never keeps the cookie. */
async function logOut(
  request: FastifyRequest,
  reply: FastifyReply,
  { sessions, clients, origin, onFailed }: ConsoleParts,
): Promise<unknown> {
  void reply.header('cache-control', 'no-store').header('x-content-type-options', 'nosniff');
  if (!isFromOwnPage(request, origin)) return refuseForeign(reply);
  const id = sessionIdOf(request);
  clearSessionCookie(reply);
  if (id === null) return refuseNobody(reply);
  try {
    const content = await sessions.end(id, request.id);
    const to = await clients
      .get(content?.login ?? '')
      ?.endUrl(`${origin}${CONSOLE}/`)
      .catch((cause: unknown) => {
        onFailed('a session was ended here alone', causeCode(cause), request.id);
        return null;
      });
    return { to: to ?? null };
  } catch (cause) {
    onFailed('a session could not be ended', causeCode(cause), request.id);
    return refuse(
      reply,
      'CONSOLE_STORE_UNAVAILABLE',
      'the session could not be ended here, and the browser has left it',
    );
  }
}

/** Who holds the token, in the part that is chosen, and all those parts where there are several: asked once. */
async function callerOf(
  authenticator: Authenticator,
  { accessToken, membership }: SessionContent,
): Promise<Pick<WhoIsLoggedIn, 'caller' | 'memberships'>> {
  let memberships: readonly Membership[] = [];
  try {
    const { role, agency, organisationId, assurance, profession } = await authenticator.authenticate(
      `Bearer ${accessToken}`,
      membership,
      (several) => (memberships = several),
    );
    const caller = { role, agency, organisationId, assurance, ...(profession === undefined ? {} : { profession }) };
    return { caller, memberships };
  } catch (cause) {
    if (!(cause instanceof MembershipRefused)) throw cause;
    return { caller: null, memberships: cause.memberships };
  }
}
