import { impliedPurposeOf, isStatedReason, type ErrorCode } from '@brobygger/domain';
import type { IncomingHttpHeaders } from 'node:http';
import type { Logger } from 'pino';
import {
  AuthenticationFailed,
  HolderUnknown,
  MembershipRefused,
  type AuthenticationFailure,
  type Authenticator,
} from '../identity';
import type { RequestContext } from '../request-context';
import { membershipOf, orderOf, purposeOf } from './headers';

/** What a request is refused with that does not reach GraphQL. */
export interface Refusal {
  readonly code: ErrorCode;
  readonly message: string;
  readonly extensions?: Readonly<Record<string, unknown>>;
  /** That of the registry of errors, where it is left out. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What requests are received with. */
export interface ReceiveDeps {
  readonly authenticator: Authenticator;
  /** How long a request may take, all its subgraphs together. */
  readonly requestTimeoutMs: number;
  readonly log: Pick<Logger, 'warn'>;
  readonly onRefusedToken: (reason: AuthenticationFailure, requestId: string) => void;
}

/** Who asks, why, and until when, as the headers say; or what is wrong with them. */
export type Receive = (
  headers: IncomingHttpHeaders,
  requestId: string,
  traceparent: string,
) => Promise<RequestContext | { readonly refusal: Refusal }>;

/** Makes what looks at the headers of every request before its body is read. */
export const createReceive =
  (deps: ReceiveDeps): Receive =>
  async (headers, requestId, traceparent) => {
    try {
      const caller = await deps.authenticator.authenticate(headers.authorization, membershipOf({ headers }));
      const statedReason = headers['x-access-reason'];
      if (statedReason !== undefined && !isStatedReason(statedReason)) {
        return refused('REASON_UNKNOWN', 'the header `x-access-reason` names no reason of the catalogue');
      }
      return {
        caller,
        purpose: purposeOf({ headers }) ?? impliedPurposeOf(caller.role),
        ...(statedReason === undefined ? {} : { statedReason }),
        requestId,
        traceparent,
        orderId: orderOf({ headers }),
        endsAt: performance.now() + deps.requestTimeoutMs,
      };
    } catch (cause) {
      return refusedBy(cause, requestId, deps);
    }
  };

function refusedBy(cause: unknown, requestId: string, { log, onRefusedToken }: ReceiveDeps): { refusal: Refusal } {
  if (cause instanceof HolderUnknown) {
    log.warn({ requestId, code: cause.code }, 'the consent registry could not say who holds a token');
    return refused('REGISTRY_UNAVAILABLE', 'the consent registry cannot say who you are now', { status: 503 });
  }
  if (cause instanceof MembershipRefused) {
    const { code, message, memberships } = cause;
    return refused(code, message, { extensions: { memberships } });
  }
  if (!(cause instanceof AuthenticationFailed)) throw cause;
  onRefusedToken(cause.reason, requestId);
  return refused('UNAUTHENTICATED', 'a valid bearer token is needed', { headers: { 'www-authenticate': 'Bearer' } });
}

const refused = (code: ErrorCode, message: string, more: Omit<Refusal, 'code' | 'message'> = {}) => ({
  refusal: { code, message, ...more },
});
