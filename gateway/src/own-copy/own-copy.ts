import { continuedTrace, impliedPurposeOf, Language, Role, type Caller } from '@brobygger/domain';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import { asProblem, type ProblemListeners } from '../http/as-problem';
import { membershipOf } from '../http/headers';
import { answerProblem, Problem } from '../http/problem';
import type { Authenticator } from '../identity';
import type { CallerBudget } from '../limits/caller-budget';
import type { RequestContext } from '../request-context';
import { planCopy, type PlannedPart } from './copy-plan';
import type { Answered, AskAsYouth } from './follow-pages';
import { NothingToCopy, readCopy, type OwnCopy } from './read-copy';

/** Where the copy is. */
export const OWN_COPY_PATH = '/my/copy';

/** All of a copy has so many times as long as one request. */
const REQUESTS_LONG = 4;

/** A copy is counted as so many answers of a dear field, in a purse of its own: ten in an hour where those are sixty. */
const DEAR_PER_COPY = 6;

/** Runs one operation through everything that the gateway does with one. */
export type RunOperation = (
  request: { readonly query: string; readonly variables: Readonly<Record<string, unknown>> },
  context: RequestContext,
) => Promise<{ readonly data?: unknown; readonly errors?: readonly GraphQLFormattedError[] | undefined }>;

/** What copies are made with. */
export interface OwnCopyDeps extends ProblemListeners {
  readonly supergraphSdl: string;
  readonly authenticator: Authenticator;
  readonly budget: CallerBudget;
  readonly requestTimeoutMs: number;
  readonly run: RunOperation;
}

/** `GET /my/copy`: a youth's own copy of all that can be read about them, in one file (GDPR art. 15). Nobody has another's. */
export function addOwnCopy(app: FastifyInstance, deps: OwnCopyDeps): void {
  let known: readonly PlannedPart[] | null = null;

  void app.register((scope, _options, done) => {
    scope.setErrorHandler((error, request, reply) => {
      if (error instanceof NothingToCopy) deps.onFailed('REGISTRY_UNAVAILABLE', request.id);
      const told =
        error instanceof NothingToCopy
          ? new Problem('REGISTRY_UNAVAILABLE', 'the consent registry cannot answer now', { status: 503 })
          : asProblem(error, request.id, deps);
      return answerProblem(reply, told);
    });
    scope.route({
      url: OWN_COPY_PATH,
      method: ['GET', 'OPTIONS'],
      // A copy is not made to say how long it is.
      exposeHeadRoute: false,
      async handler(request, reply): Promise<OwnCopy> {
        void reply.header('cache-control', 'no-store').header('x-content-type-options', 'nosniff');
        const caller = await deps.authenticator.authenticate(request.headers.authorization, membershipOf(request));
        if (caller.role !== Role.YOUTH) {
          throw new Problem('FORBIDDEN_ROLE', 'the copy is for the youth alone whom it is about', { status: 403 });
        }
        const language = languageOf(request);
        await spend(caller);
        known ??= planCopy(deps.supergraphSdl);
        const copy = await readCopy(known, askerFor(caller, request), { language, at: new Date() });
        void reply.header('content-disposition', `attachment; filename="brobygger-${language}.json"`);
        return copy;
      },
    });
    done();
  });

  async function spend({ personId }: Caller): Promise<void> {
    const wait = await deps.budget.spend(`copies/${personId}`, DEAR_PER_COPY);
    if (wait === null) return;
    throw new Problem('TOO_MANY_REQUESTS', 'you have asked for this too often', {
      extensions: { retryAfterSeconds: wait },
      headers: { 'retry-after': String(wait) },
    });
  }

  function askerFor(caller: Caller, request: FastifyRequest): AskAsYouth {
    const endsAt = performance.now() + REQUESTS_LONG * deps.requestTimeoutMs;
    const context = {
      caller,
      purpose: impliedPurposeOf(caller.role),
      requestId: request.id,
      traceparent: continuedTrace(request.headers['traceparent'], request.id),
      orderId: null,
    };
    return async (query, variables): Promise<Answered | null> => {
      const now = performance.now();
      if (now >= endsAt) return null;
      const { data, errors = [] } = await deps.run(
        { query, variables },
        { ...context, endsAt: Math.min(endsAt, now + deps.requestTimeoutMs) },
      );
      const { me = null } = (data ?? {}) as Partial<Answered>;
      return { me, errors };
    };
  }
}

/** The language that is asked for, or bokmål. */
function languageOf({ query }: FastifyRequest): Language {
  const { language = Language.nb } = query as { readonly language?: unknown };
  const found = Object.values(Language).find((each) => each === language);
  if (found !== undefined) return found;
  throw new Problem('BAD_USER_INPUT', '`language` is not `nb`, `nn` or `en`', { status: 400, path: '/language' });
}
