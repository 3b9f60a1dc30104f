import { isId, isTraceparent } from '@brobygger/domain';
import type { Hop } from '@brobygger/hop-token';
import type { IncomingHttpHeaders } from 'node:http';

/** Which request a call belongs to. It is for logs alone: nothing is decided by it, and whoever reaches the port may write it. */
export type Trace = Pick<Hop, 'requestId' | 'traceparent'>;

/** What a call says in its headers of the request that it belongs to. */
export const traceHeadersOf = ({ requestId, traceparent }: Trace): Readonly<Record<string, string>> => ({
  'x-request-id': requestId,
  ...(traceparent === undefined ? {} : { traceparent }),
});

/** What the headers of a call say of the request that it belongs to, where they have the form: nothing of a person has. */
export function traceIn({ 'x-request-id': requestId, traceparent }: IncomingHttpHeaders): Partial<Trace> {
  return {
    ...(typeof requestId === 'string' && isId(requestId) ? { requestId } : {}),
    ...(isTraceparent(traceparent) ? { traceparent } : {}),
  };
}
