import { Role, type AccessAsker, type Caller } from '@brobygger/domain';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { asProblem, type ProblemListeners } from '../http/as-problem';
import { membershipOf } from '../http/headers';
import { answerProblem, Problem } from '../http/problem';
import type { Authenticator } from '../identity';
import type { CallerBudget } from '../limits/caller-budget';
import type { DecisionPoint } from './decision-point';
import { addEndpoints } from './endpoints';
import { addMetadata } from './metadata';

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
export interface AuthzenDeps extends ProblemListeners {
  readonly decisionPoint: DecisionPoint;
  readonly authenticator: Authenticator;
  readonly budget: CallerBudget;
  /** Where clients reach the gateway, an origin; without one there is no metadata, and the paths are those of the specification. */
  readonly publicUrl: string | undefined;
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
    scope.setErrorHandler((error, request, reply) => answerProblem(reply, asProblem(error, request.id, deps)));
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
