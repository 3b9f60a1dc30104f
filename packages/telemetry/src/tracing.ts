import { ROOT_CONTEXT, trace, type Context, type SpanContext, type Tracer } from '@opentelemetry/api';
import type { AsyncLocalStorage } from 'node:async_hooks';
import type { GivenIds } from './given-ids';

/** What a piece of work is done for: the operation that it is part of, and others that share it. */
export interface Frame {
  readonly operation: SpanContext;
  readonly others: readonly SpanContext[];
  /** Whether it has ended: what it set off and did not wait for, a timer say, is no part of it. */
  isOver: boolean;
}

/** What makes spans in a process. */
export interface Tracing {
  readonly tracer: Tracer;
  readonly ids: GivenIds;
  readonly frames: AsyncLocalStorage<Frame | undefined>;
}

/** What is shared through the whole process is who waits for whom, which is the process's own: there is one tracing, or none. */
let running: Tracing | null = null;

/** What makes spans, or `null` where nobody asked for them: then nothing is made, and nobody remembers who waits for whom. */
export const tracing = (): Tracing | null => running;

/**
 * Has the process traced from now on, or no more.
 * @throws TypeError where it is traced already
 */
export function traceBy(made: Tracing | null): void {
  if (made !== null && running !== null) throw new TypeError('this process is traced already');
  running = made;
}

/** What is under way here. */
export function frameHere(): Frame | null {
  const frame = running?.frames.getStore();
  return frame === undefined || frame.isOver ? null : frame;
}

/** What the library is told of the operation that a span is part of. */
export const under = (operation: SpanContext | undefined): Context =>
  operation === undefined ? ROOT_CONTEXT : trace.setSpanContext(ROOT_CONTEXT, operation);
