import type { AccessAsker, ErrorCode, Role } from '@brobygger/domain';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { causeCode } from '../cause-code';
import { AuthenticationFailed, HolderUnknown, MembershipRefused, type Authenticator } from '../identity';
import { membershipOf } from './headers';
import { answerProblem, Problem } from './problem';

/** A longer id of a request is not sent back. */
const MAX_REQUEST_ID = 256;

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks at an endpoint beside GraphQL. */
    asker: AccessAsker | null;
  }
}

/** What endpoints beside GraphQL know their callers by, and whom they tell what failed. */
export interface AskedScopeDeps {
  readonly authenticator: Authenticator;
  /** Told why a bearer token was refused. */
  readonly onRefusedToken: (reason: AuthenticationFailed['reason'], requestId: string) => void;
  /** Told, as codes, what failed that nobody foresaw, or was not there to answer, and why. */
  readonly onFailed: (failed: { readonly code: ErrorCode; readonly cause: string }, requestId: string) => void;
}

/** Whom endpoints are open to, and what the others are told. */
export interface OpenTo {
  readonly roles: ReadonlySet<Role>;
  readonly refusal: string;
}

/**
 * Endpoints beside GraphQL, for callers of some roles: who asks is known before the body is read, and what goes wrong is told as a problem
 * (RFC 9457).
 */
export function addAskedScope(
  app: FastifyInstance,
  deps: AskedScopeDeps,
  { roles, refusal }: OpenTo,
  add: (scope: FastifyInstance) => void,
): void {
  if (!app.hasRequestDecorator('asker')) app.decorateRequest('asker', null);
  void app.register((scope, _options, done) => {
    scope.addHook('onRequest', async (request, reply) => {
      const { 'x-request-id': sent } = request.headers;
      if (typeof sent === 'string' && sent.length <= MAX_REQUEST_ID) void reply.header('x-request-id', sent);
      void reply.header('cache-control', 'no-store');
      const caller = await deps.authenticator.authenticate(request.headers.authorization, membershipOf(request));
      if (!roles.has(caller.role)) throw new Problem('FORBIDDEN_ROLE', refusal, { status: 403 });
      request.asker = { caller, requestId: request.id };
    });
    scope.setErrorHandler((error, request, reply) => {
      if (error instanceof AuthenticationFailed) deps.onRefusedToken(error.reason, request.id);
      return answerProblem(reply, asProblem(error, request, deps.onFailed));
    });
    add(scope);
    done();
  });
}

/** What went wrong, as it is told; what nobody foresaw, and who was away, is told of to `onFailed`. */
export function asProblem(
  error: unknown,
  { id: requestId }: Pick<FastifyRequest, 'id'>,
  onFailed: AskedScopeDeps['onFailed'],
): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof AuthenticationFailed) {
    return new Problem('UNAUTHENTICATED', 'a valid bearer token is needed', {
      headers: { 'www-authenticate': 'Bearer' },
    });
  }
  if (error instanceof MembershipRefused) {
    const { memberships } = error;
    return new Problem(error.code, error.message, { extensions: { memberships } });
  }
  const { code, statusCode = 500 } = error as { readonly code?: unknown; readonly statusCode?: number };
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return new Problem('BODY_TOO_LARGE', 'the request body is too large');
  if (statusCode < 500) return new Problem('BAD_USER_INPUT', 'the request could not be read', { status: 400 });
  const isAway =
    error instanceof HolderUnknown ||
    (error instanceof GraphQLError && error.extensions['code'] === 'REGISTRY_UNAVAILABLE');
  onFailed({ code: isAway ? 'REGISTRY_UNAVAILABLE' : 'INTERNAL_SERVER_ERROR', cause: causeCode(error) }, requestId);
  return isAway
    ? new Problem('REGISTRY_UNAVAILABLE', 'the consent registry cannot answer now', { status: 503 })
    : new Problem('INTERNAL_SERVER_ERROR', 'something went wrong');
}

/** Who asks; a request comes no further than the scope's hook without. */
export function askerIn({ asker }: FastifyRequest): AccessAsker {
  if (asker === null) throw new Error('a request that was not authenticated');
  return asker;
}

/** @throws TOO_MANY_REQUESTS with the seconds after which there is enough again, unless there is none to wait for (`null`) */
export function refuseUntil(seconds: number | null): void {
  if (seconds === null) return;
  throw new Problem('TOO_MANY_REQUESTS', 'you have asked for this too often', {
    extensions: { retryAfterSeconds: seconds },
    headers: { 'retry-after': String(seconds) },
  });
}
