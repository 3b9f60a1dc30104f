import type { SpanContext } from '@opentelemetry/api';
import { tracing } from './tracing';

/** The operation that is under way here; `null` where there is none, or nothing is traced. */
export const operationHere = (): SpanContext | null => tracing()?.frames.getStore()?.operation ?? null;

/** Does what several operations wait for: it is part of the first, and names the others. */
export function onBehalfOf<Result>(operations: readonly (SpanContext | null)[], work: () => Result): Result {
  const running = tracing();
  if (running === null) return work();
  const [operation, ...others] = new Set(operations.filter((each) => each !== null));
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
