import { GraphQLError } from 'graphql';
import { AuthenticationFailed, HolderUnknown, MembershipRefused } from '../identity';
import { Problem } from './problem';

/** Who is told what an answer does not say. */
export interface ProblemListeners {
  /** Told why a bearer token was refused. */
  readonly onRefusedToken: (reason: AuthenticationFailed['reason'], requestId: string) => void;
  /** Told what failed that nobody foresaw, or was not there to answer. */
  readonly onFailed: (code: string, requestId: string) => void;
}

/** What went wrong with a request beside GraphQL, as its client is told it. */
export function asProblem(error: unknown, requestId: string, listeners: ProblemListeners): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof AuthenticationFailed) {
    listeners.onRefusedToken(error.reason, requestId);
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
  listeners.onFailed(isAway ? 'REGISTRY_UNAVAILABLE' : typeof code === 'string' ? code : 'unknown', requestId);
  return isAway
    ? new Problem('REGISTRY_UNAVAILABLE', 'the consent registry cannot answer now', { status: 503 })
    : new Problem('INTERNAL_SERVER_ERROR', 'something went wrong');
}
