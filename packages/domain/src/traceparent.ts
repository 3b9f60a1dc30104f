import { randomBytes } from 'node:crypto';

const FORM = /^00-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-([0-9a-f]{2})$/;

/** Whether a text is a `traceparent` of version 00 (W3C Trace Context § 3.2). It holds two made-up numbers and nothing of a person. */
export const isTraceparent = (text: unknown): text is string => typeof text === 'string' && FORM.test(text);

/**
 * The `traceparent` that a request is passed on under: the caller's trace where it sent one, else a trace that is the request's own id, so
 * that whoever has the one has the other.
 */
export function continuedTrace(received: unknown, requestId: string): string {
  const span = randomBytes(8).toString('hex');
  const [, trace, flags] = (typeof received === 'string' ? FORM.exec(received) : null) ?? [];
  return trace === undefined ? `00-${requestId.replaceAll('-', '')}-${span}-01` : `00-${trace}-${span}-${flags}`;
}
