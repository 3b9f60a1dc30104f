import type { SpanContext } from '@opentelemetry/api';
import { RandomIdGenerator, type IdGenerator } from '@opentelemetry/sdk-trace';

/** Makes the ids of spans, but for one that has them already. */
export interface GivenIds extends IdGenerator {
  /** Does what starts a span under the ids of the operation. */
  as<Result>(operation: SpanContext, start: () => Result): Result;
}

/** A request has its `traceparent` before it has a span: logs and answers name the one, so that the other must be it. */
export function createGivenIds(): GivenIds {
  const random = new RandomIdGenerator();
  let given: SpanContext | null = null;
  return {
    generateTraceId: () => given?.traceId ?? random.generateTraceId(),
    generateSpanId: () => given?.spanId ?? random.generateSpanId(),
    as(operation, start) {
      given = operation;
      try {
        return start();
      } finally {
        given = null;
      }
    },
  };
}
