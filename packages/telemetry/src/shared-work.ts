import { TraceFlags, type SpanContext } from '@opentelemetry/api';
import { frameHere, tracing, type Frame } from './tracing';

/** An operation that is under way: what others are part of, be they told or not. */
export type Operation = SpanContext;

/** The operation that is under way here; `null` where there is none, or nothing is traced. */
export const operationHere = (): Operation | null => frameHere()?.operation ?? null;

/** Does what several wait for: it is part of the first operation that is told, and names the others. */
export function onBehalfOf<Result>(
  waiting: readonly { readonly operation: Operation | null }[],
  work: () => Promise<Result>,
): Promise<Result> {
  const running = tracing();
  if (running === null) return work();
  const [operation, ...others] = new Set(waiting.flatMap(({ operation: each }) => (isTold(each) ? [each] : [])));
  if (operation === undefined) return running.frames.run(undefined, work);
  const frame: Frame = { operation, others, isOver: false };
  return running.frames.run(frame, work).finally(() => (frame.isOver = true));
}

const isTold = (operation: Operation | null): operation is Operation =>
  operation !== null && (operation.traceFlags & TraceFlags.SAMPLED) !== 0;

/** A callback that goes on with what is under way here, whoever calls it. */
export function keepingOperation<Words extends readonly unknown[]>(
  callback: (...words: Words) => void,
): (...words: Words) => void {
  const running = tracing();
  if (running === null) return callback;
  const frame = running.frames.getStore();
  return (...words) => running.frames.run(frame, () => callback(...words));
}
