import { Role, type AccessAsker, type Caller } from '@brobygger/domain';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { membershipOf } from '../http/headers';
import { AuthenticationFailed, HolderUnknown, MembershipRefused, type Authenticator } from '../identity';
import type { CallerBudget } from '../limits/caller-budget';
import type { DecisionPoint } from './decision-point';
import { addEndpoints } from './endpoints';
import { addMetadata } from './metadata';
import { answerProblem, Problem } from './problem';

/** In bytes. */
const MAX_BODY = 64 * 1024;

/** Machines, for their own organisation, and who administers consents. */
const ASKERS: ReadonlySet<Role> = new Set([Role.SYSTEM, Role.CONSENT_OFFICER]);

/** So many evaluations are counted as one answer of a dear field, in a purse of their own. */
const EVALUATIONS_PER_DEAR = 200;

/** A longer id of a request is not sent back. */
const MAX_REQUEST_ID = 256;

declare module 'fastify' {
  interface FastifyRequest {
    accessAsker: AccessAsker | null;
  }
}

/** What the protocol is served with. */
export interface AuthzenDeps {
  readonly decisionPoint: DecisionPoint;
  readonly authenticator: Authenticator;
  readonly budget: CallerBudget;
  /** Where clients reach the gateway, an origin; without one there is no metadata, and the paths are those of the specification. */
  readonly publicUrl: string | undefined;
  /** Told why a bearer token was refused. */
  readonly onRefusedToken: (reason: AuthenticationFailed['reason'], requestId: string) => void;
  /** Told what failed that nobody foresaw, or was not there to answer. */
  readonly onFailed: (code: string, requestId: string) => void;
}

/** AuthZEN Authorization API 1.0 over a decision point: evaluation, evaluations, the three searches and the metadata. */
export function addAuthzen(app: FastifyInstance, deps: AuthzenDeps): void {
  if (deps.publicUrl !== undefined) addMetadata(app, deps.publicUrl);
  app.decorateRequest('accessAsker', null);
  void app.register((scope, _options, done) => {
    readJsonAlone(scope);
    scope.addHook('onRequest', async (request, reply) => {
      const { 'x-request-id': sent } = request.headers;
      if (typeof sent === 'string' && sent.length <= MAX_REQUEST_ID) void reply.header('x-request-id', sent);
      void reply.header('cache-control', 'no-store');
      request.accessAsker = await askerOf(request);
    });
    scope.setErrorHandler((error, request, reply) => answerProblem(reply, asProblem(error, request)));
    addEndpoints(scope, { decisionPoint: deps.decisionPoint, spend });
    done();
  });

  async function askerOf(request: FastifyRequest): Promise<AccessAsker> {
    const caller = await deps.authenticator.authenticate(request.headers.authorization, membershipOf(request));
    if (!ASKERS.has(caller.role)) {
      throw new Problem('FORBIDDEN_ROLE', 'accesses are told to systems and consent officers', { status: 403 });
    }
    return { caller, requestId: request.id };
  }

  async function spend({ personId }: Caller, evaluations: number): Promise<void> {
    const wait = await deps.budget.spend(`evaluations/${personId}`, evaluations / EVALUATIONS_PER_DEAR);
    if (wait === null) return;
    throw new Problem('TOO_MANY_REQUESTS', 'you have asked for this too often', {
      extensions: { retryAfterSeconds: wait },
      headers: { 'retry-after': String(wait) },
    });
  }

  function asProblem(error: unknown, { id: requestId }: FastifyRequest): Problem {
    if (error instanceof Problem) return error;
    if (error instanceof AuthenticationFailed) {
      deps.onRefusedToken(error.reason, requestId);
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
    deps.onFailed(isAway ? 'REGISTRY_UNAVAILABLE' : typeof code === 'string' ? code : 'unknown', requestId);
    return isAway
      ? new Problem('REGISTRY_UNAVAILABLE', 'the consent registry cannot answer now', { status: 503 })
      : new Problem('INTERNAL_SERVER_ERROR', 'something went wrong');
  }
}

/** Everything else is a mistake of the client: 400, as the specification has it, and not 415. */
function readJsonAlone(scope: FastifyInstance): void {
  const limited = { parseAs: 'buffer', bodyLimit: MAX_BODY } as const;
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser('application/json', limited, (_request, body, end) => end(null, body));
  scope.addContentTypeParser('*', limited, (_request, _body, end) =>
    end(new Problem('BAD_USER_INPUT', 'the body is not `application/json`', { status: 400 })),
  );
}
