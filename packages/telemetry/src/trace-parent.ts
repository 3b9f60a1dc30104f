import { isTraceparent } from '@brobygger/domain';
import type { SpanContext } from '@opentelemetry/api';

/** The operation that a `traceparent` names, or nothing where the text is none. No `tracestate` goes along: it has room for anything. */
export function operationIn(traceparent: unknown): SpanContext | undefined {
  if (!isTraceparent(traceparent)) return undefined;
  const [, traceId = '', spanId = '', flags = '0'] = traceparent.split('-');
  return { traceId, spanId, traceFlags: Number.parseInt(flags, 16), isRemote: true };
}

/** The `traceparent` of an operation (W3C Trace Context § 3.2). */
export const traceparentOf = ({ traceId, spanId, traceFlags }: SpanContext): string =>
  `00-${traceId}-${spanId}-${traceFlags.toString(16).padStart(2, '0')}`;
