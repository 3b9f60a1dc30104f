import type { SpanContext } from '@opentelemetry/api';
import { tracing } from './tracing';

/** An operation that is under way: what others are part of, be they told or not. */
export type Operation = SpanContext;

/** The operation that is under way here; `null` where there is none, or nothing is traced. */
export const operationHere = (): Operation | null => tracing()?.frames.getStore()?.operation ?? null;

/** Does what several wait for: it is part of the operation of the first, and names those of the others. */
export function onBehalfOf<Result>(
  waiting: readonly { readonly operation: Operation | null }[],
  work: () => Result,
): Result {
  const running = tracing();
  if (running === null) return work();
  const operations = waiting.map(({ operation }) => operation).filter((each) => each !== null);
  const [operation, ...others] = new Set(operations);
  return running.frames.run(operation === undefined ? undefined : { operation, others }, work);
}

/** A callback that goes on with what is under way here, whoever calls it. */
export function keepingOperation<Words extends readonly unknown[]>(
  callback: (...words: Words) => void,
): (...words: Words) => void {
  const running = tracing();
  if (running === null) return callback;
  const frame = running.frames.getStore();
  return (...words) => running.frames.run(frame, () => callback(...words));
}
