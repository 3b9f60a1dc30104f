import type { Caller, Membership } from '@brobygger/domain';
import type { FastifyInstance } from 'fastify';
import { refuse } from '../http/refuse';
import { AuthenticationFailed, HolderUnknown, MembershipRefused, type Authenticator } from '../identity';
import type { ConsoleParts } from './console-parts';
import { CONSOLE } from './console-paths';
import { clearSessionCookie } from './cookies';
import { forOwnPages, sessionIn } from './for-own-pages';
import { LoginFailed } from './issuer-client';
import type { SessionContent } from './session-content';

/** Who is logged in, as the gateway knows them: no name and no token. */
interface WhoIsLoggedIn {
  /** Absent while they must choose which of their memberships they ask in. */
  readonly caller: Pick<Caller, 'role' | 'agency' | 'organisationId' | 'assurance' | 'profession'> | null;
  /** Those to choose from, where there are several. */
  readonly memberships: readonly Membership[];
  readonly login: string;
  readonly canStepUp: boolean;
  readonly idleSeconds: number;
}

/** `GET /console/api/logins` and `/session`, `POST /console/api/membership` and `/logout`. */
export function addSession(app: FastifyInstance, parts: ConsoleParts): void {
  const { clients, sessions, store, authenticator, idleSeconds, origin, onFailed } = parts;
  const listed = [...clients.values()].map(({ login }) => ({ name: login.name, for: login.for }));
  app.get(`${CONSOLE}/api/logins`, (_request, reply) => reply.header('cache-control', 'no-store').send(listed));

  forOwnPages(app, parts, (scope) => {
    scope.get(`${CONSOLE}/api/session`, async (request, reply) => {
      const { id, content } = sessionIn(request);
      try {
        const { caller, memberships } = await callerOf(authenticator, content);
        const who: WhoIsLoggedIn = {
          caller,
          memberships,
          login: content.login,
          canStepUp: clients.get(content.login)?.login.highestLevel !== undefined,
          idleSeconds,
        };
        return who;
      } catch (cause) {
        if (cause instanceof HolderUnknown) {
          return refuse(reply, 'REGISTRY_UNAVAILABLE', 'the registry cannot say who you are now', { status: 503 });
        }
        if (!(cause instanceof AuthenticationFailed)) throw cause;
        // Somebody whom the issuer knows and nobody here does.
        onFailed('a session is of nobody here', cause.reason, request.id);
        await store.sessions.end(id);
        return refuse(clearSessionCookie(reply), 'UNAUTHENTICATED', 'you are logged in, and nobody here knows you', {
          extensions: { reason: 'UNKNOWN_HERE' },
        });
      }
    });

    scope.post(`${CONSOLE}/api/membership`, async (request, reply) => {
      const { membership } = Object(request.body) as { readonly membership?: unknown };
      const { id, content } = sessionIn(request);
      if (typeof membership !== 'string') {
        return refuse(reply, 'MEMBERSHIP_UNKNOWN', 'no membership is named', { status: 400 });
      }
      try {
        await authenticator.authenticate(`Bearer ${content.accessToken}`, membership);
      } catch (cause) {
        if (!(cause instanceof MembershipRefused)) throw cause;
        return refuse(reply, cause.code, cause.message, { status: 400 });
      }
      await sessions.chooseMembership(id, membership);
      return reply.code(204).send();
    });

    scope.post(`${CONSOLE}/api/logout`, async (request, reply) => {
      const { id, content } = sessionIn(request);
      // First here: whatever the issuer says, the session is over.
      await store.sessions.end(id);
      clearSessionCookie(reply);
      const to = await clients
        .get(content.login)
        ?.endUrl(`${origin}${CONSOLE}/`)
        .catch((cause: unknown) => {
          if (!(cause instanceof LoginFailed)) throw cause;
          onFailed('a session was ended here alone', cause.code, request.id);
          return null;
        });
      return { to: to ?? null };
    });
  });
}

async function callerOf(
  authenticator: Authenticator,
  { accessToken, membership }: SessionContent,
): Promise<Pick<WhoIsLoggedIn, 'caller' | 'memberships'>> {
  try {
    const { role, agency, organisationId, assurance, profession } = await authenticator.authenticate(
      `Bearer ${accessToken}`,
      membership,
    );
    const caller = { role, agency, organisationId, assurance, ...(profession === undefined ? {} : { profession }) };
    return { caller, memberships: [] };
  } catch (cause) {
    if (!(cause instanceof MembershipRefused)) throw cause;
    return { caller: null, memberships: cause.memberships };
  }
}
