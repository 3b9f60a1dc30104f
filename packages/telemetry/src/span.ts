import { SpanKind, SpanStatusCode, type Span, type SpanContext } from '@opentelemetry/api';
import { allowedOf, isAllowed, type SpanAttributes } from './span-attributes';
import { SpanName } from './span-name';
import { operationIn, traceparentOf } from './trace-parent';
import { frameHere, tracing, under, type Frame, type Tracing } from './tracing';

/** A span that has begun. */
export interface LiveSpan {
  /** What others are told that are asked on its behalf. */
  readonly traceparent: string;
  set(attributes: SpanAttributes): void;
  /** Ends it; as failed where a cause is given, of which its code is told and nothing else. */
  end(cause?: unknown): void;
  /** Does what is part of it. */
  within<Result>(work: () => Result): Result;
}

/** What a span begins with. */
export interface SpanStart {
  /** What it is part of where nothing is under way here: the `traceparent` that whoever asks from outside has named. */
  readonly parent?: string | undefined;
  readonly attributes?: SpanAttributes;
}

type Work<Result> = (span: LiveSpan | null) => Promise<Result>;

const KINDS: Readonly<Record<SpanName, SpanKind>> = {
  [SpanName.REQUEST]: SpanKind.SERVER,
  [SpanName.OPERATION]: SpanKind.INTERNAL,
  [SpanName.FETCH]: SpanKind.CLIENT,
  [SpanName.ANSWER]: SpanKind.SERVER,
  [SpanName.DECIDE]: SpanKind.INTERNAL,
  [SpanName.DISCLOSE]: SpanKind.INTERNAL,
  [SpanName.STATEMENT]: SpanKind.CLIENT,
};

/** Begins a span, or nothing where nothing is traced. */
export function beginSpan(name: SpanName, { parent, attributes }: SpanStart = {}): LiveSpan | null {
  const running = tracing();
  if (running === null) return null;
  const frame = frameHere();
  const links = (frame?.others ?? []).map((context) => ({ context }));
  return begin(running, name, frame?.operation ?? operationIn(parent), { links, attributes });
}

/**
 * Begins the span of a request that has its `traceparent` already; `received` is what it came with. Where its caller said that it is not
 * traced, it is not.
 */
export function beginRequestSpan(traceparent: string, received: unknown, attributes: SpanAttributes): LiveSpan | null {
  const running = tracing();
  const own = operationIn(traceparent);
  if (running === null || own === undefined) return null;
  return running.ids.as(own, () => begin(running, SpanName.REQUEST, operationIn(received), { attributes }));
}

/** Does a piece of work as a span; where nothing is traced, does it. */
export function traced<Result>(name: SpanName, start: SpanStart, work: Work<Result>): Promise<Result> {
  const span = beginSpan(name, start);
  return span === null ? work(null) : ending(span, work);
}

async function ending<Result>(span: LiveSpan, work: Work<Result>): Promise<Result> {
  try {
    const result = await span.within(() => work(span));
    span.end();
    return result;
  } catch (cause) {
    span.end(cause);
    throw cause;
  }
}

function begin(
  { tracer, frames }: Tracing,
  name: SpanName,
  parent: SpanContext | undefined,
  { links = [], attributes = {} }: { links?: { context: SpanContext }[]; attributes?: SpanAttributes | undefined },
): LiveSpan {
  const span = tracer.startSpan(name, { kind: KINDS[name], links }, under(parent));
  const operation = span.spanContext();
  const frame: Frame = { operation, others: [], isOver: false };
  let dropped = 0;
  const set = (all: SpanAttributes): void => {
    dropped += say(span, all);
    if (dropped > 0) span.setAttribute('brobygger.dropped', dropped);
  };
  quietly(() => set(attributes));
  return {
    traceparent: traceparentOf(operation),
    set: (all) => quietly(() => set(all)),
    end: (cause) =>
      quietly(() => {
        if (cause !== undefined) {
          set({ 'error.type': codeOf(cause) });
          span.setStatus({ code: SpanStatusCode.ERROR });
        }
        span.end();
        frame.isOver = true;
      }),
    within: (work) => frames.run(frame, work),
  };
}

/** Whatever becomes of a span, what it is of goes on. */
function quietly(tell: () => void): void {
  try {
    tell();
  } catch {
    // A span that cannot be told is lost.
  }
}

/** Says what may be said; how much may not. */
function say(span: Span, attributes: SpanAttributes): number {
  const { allowed, dropped } = allowedOf(attributes);
  span.setAttributes(allowed);
  return dropped;
}

/** The code of a cause, or what kind of error it is. Never its message, which may quote what was asked. */
function codeOf(cause: unknown): string {
  const { code, name, extensions } = Object(cause) as Readonly<Record<'code' | 'name' | 'extensions', unknown>>;
  const { code: told } = Object(extensions) as { readonly code?: unknown };
  return String([told, code, name].find((each) => isAllowed('error.type', each)) ?? 'OTHER');
}
