import { impliedPurposeOf, Language, type Caller } from '@brobygger/domain';
import type { FastifyRequest } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import { Problem } from '../http/problem';
import type { RequestContext } from '../request-context';
import type { Answered, AskAsYouth } from './follow-pages';

/** All of a copy has so many times as long as one request. */
const REQUESTS_LONG = 4;

/** Runs one operation through everything that the gateway does with one. */
export type RunOperation = (
  request: { readonly query: string; readonly variables: Readonly<Record<string, unknown>> },
  context: RequestContext,
) => Promise<{ readonly data?: unknown; readonly errors?: readonly GraphQLFormattedError[] | undefined }>;

/** With what a copy is asked for. */
export interface AskAsDeps {
  readonly requestTimeoutMs: number;
  readonly run: RunOperation;
}

/** Asks as the caller, operation by operation, for as long as a copy may take. */
export function askAs({ run, requestTimeoutMs }: AskAsDeps, caller: Caller, request: FastifyRequest): AskAsYouth {
  const endsAt = performance.now() + REQUESTS_LONG * requestTimeoutMs;
  const context = {
    caller,
    purpose: impliedPurposeOf(caller.role),
    requestId: request.id,
    traceparent: request.traceparent,
    orderId: null,
  };
  return async (query, variables): Promise<Answered | null> => {
    const now = performance.now();
    if (now >= endsAt) return null;
    const { data, errors = [] } = await run(
      { query, variables },
      { ...context, endsAt: Math.min(endsAt, now + requestTimeoutMs) },
    );
    const { me = null } = (data ?? {}) as Partial<Answered>;
    return { me, errors };
  };
}

/** The language that is asked for, or bokmål. */
export function languageOf({ query }: FastifyRequest): Language {
  const { language = Language.nb } = query as { readonly language?: unknown };
  const found = Object.values(Language).find((each) => each === language);
  if (found !== undefined) return found;
  throw new Problem('BAD_USER_INPUT', '`language` is not `nb`, `nn` or `en`', {
    status: 400,
    extensions: { parameter: 'language' },
  });
}
