import { continuedTrace, impliedPurposeOf, Language, Role, type Caller } from '@brobygger/domain';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import { addAskedScope, askerIn, refuseUntil, type AskedScopeDeps } from '../http/asked-scope';
import { Problem } from '../http/problem';
import type { CallerBudget } from '../limits/caller-budget';
import type { RequestContext } from '../request-context';
import { planCopy, type PlannedPart } from './copy-plan';
import type { Answered, AskAsYouth } from './follow-pages';
import { readCopy, type OwnCopy } from './read-copy';

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
export interface OwnCopyDeps extends AskedScopeDeps {
  readonly supergraphSdl: string;
  readonly budget: CallerBudget;
  readonly requestTimeoutMs: number;
  readonly run: RunOperation;
}

/** Nobody has another's. */
const OPEN_TO = {
  roles: new Set<Role>([Role.YOUTH]),
  refusal: 'the copy is for the youth alone whom it is about',
};

/** `GET /my/copy`: a youth's own copy of all that can be read about them, in one file (GDPR art. 15). */
export function addOwnCopy(app: FastifyInstance, deps: OwnCopyDeps): void {
  let known: readonly PlannedPart[] | null = null;

  addAskedScope(app, deps, OPEN_TO, (scope) => {
    scope.route({
      url: OWN_COPY_PATH,
      method: ['GET', 'OPTIONS'],
      // A copy is not made to say how long it is.
      exposeHeadRoute: false,
      async handler(request, reply): Promise<OwnCopy> {
        const { caller } = askerIn(request);
        const language = languageOf(request);
        refuseUntil(await deps.budget.spend(`copies/${caller.personId}`, DEAR_PER_COPY));
        known ??= planCopy(deps.supergraphSdl);
        const copy = await readCopy(known, askerFor(caller, request), { language, at: new Date() });
        void reply.header('x-content-type-options', 'nosniff');
        void reply.header('content-disposition', `attachment; filename="brobygger-${language}.json"`);
        return copy;
      },
    });
  });

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
  throw new Problem('BAD_USER_INPUT', '`language` is not `nb`, `nn` or `en`', {
    status: 400,
    extensions: { parameter: 'language' },
  });
}
