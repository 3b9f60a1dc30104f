import { isServiceName } from '@brobygger/domain';
import { isAllowed, SpanName } from '@brobygger/telemetry';
import { startTracing } from '@brobygger/telemetry/start-tracing';
import type { TestDatabases } from './test-databases';

/** What is read of a span, as the library gives it when it ends. */
export interface EndedSpan {
  readonly name: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly resource: { readonly attributes: Readonly<Record<string, unknown>> };
  readonly status: { readonly message?: string };
  readonly events: readonly unknown[];
  readonly links: readonly { readonly context: { readonly spanId: string }; readonly attributes?: object }[];
  spanContext(): { readonly traceId: string; readonly spanId: string; readonly traceState?: unknown };
  readonly parentSpanContext?: { readonly spanId: string };
}

/** What was read of spans. */
export interface ReadSpans {
  /** What they say, each text once. */
  readonly texts: ReadonlySet<string>;
  /** What no span may say. */
  readonly faults: readonly string[];
}

/** Every span of this process, from when it was asked for first. */
export interface Spans extends ReadSpans {
  /** Those of a trace, in the order in which they ended; kept while `keep` is. */
  of(traceId: string): readonly EndedSpan[];
  /** Keeps the spans of the trace. */
  keep(traceId: string): void;
}

const OF_RESOURCE = ['service.name', 'service.namespace'];
const LIBRARY = /^telemetry\.sdk\./;
const NAMES = new Set<string>(Object.values(SpanName));

let spans: Spans | null = null;

/** Has the whole process traced, and reads each span when it ends. Worlds of a process share it, since a process has one tracing. */
export function tracedSpans(): Spans {
  spans ??= start();
  return spans;
}

/** Reads spans as they end, and holds each against what a span may say. */
export function readingSpans(): ReadSpans & { read(span: EndedSpan): void } {
  const texts = new Set<string>();
  const faults: string[] = [];
  return {
    texts,
    faults,
    read(span) {
      faults.push(...faultsIn(span));
      texts.add(span.name);
      for (const value of Object.values(span.attributes)) texts.add(String(value));
    },
  };
}

function start(): Spans {
  const { texts, faults, read } = readingSpans();
  const kept = new Map<string, EndedSpan[]>();
  startTracing({
    service: 'test',
    processor: {
      onStart: () => undefined,
      onEnd(ended) {
        const span = ended as unknown as EndedSpan;
        read(span);
        kept.get(span.spanContext().traceId)?.push(span);
      },
      forceFlush: () => Promise.resolve(),
      shutdown: () => Promise.resolve(),
    },
  });
  return {
    texts,
    faults,
    of: (traceId) => kept.get(traceId) ?? [],
    keep: (traceId) => void kept.set(traceId, []),
  };
}

function faultsIn(span: EndedSpan): readonly string[] {
  const { name, attributes, resource, status, events, links } = span;
  const ofResource = Object.keys(resource.attributes).filter((key) => !OF_RESOURCE.includes(key) && !LIBRARY.test(key));
  return [
    ...(NAMES.has(name) ? [] : [`a span is called ${name}`]),
    ...Object.entries(attributes)
      .filter(([key, value]) => key === 'brobygger.dropped' || !isAllowed(key, value))
      .map(([key, value]) => `${name} says ${key} ${String(value)}`),
    ...ofResource.map((key) => `a process says ${key}`),
    ...(status.message === undefined ? [] : [`${name} has a message`]),
    ...(events.length === 0 ? [] : [`${name} has an event`]),
    ...(links.every(({ attributes: of = {} }) => Object.keys(of).length === 0)
      ? []
      : [`${name} has a link that says more`]),
    ...(span.spanContext().traceState === undefined ? [] : [`${name} has a tracestate`]),
  ];
}

/** A national id, an id of ours, a token that says something or one that says nothing, or an operation. */
const NEVER = [/\d{6}/, /[0-9a-f]{8}-[0-9a-f]{4}-/i, /eyJ/, /[A-Za-z0-9_-]{43}/, /[{}()"'$]/];

/** Names of youths and of guardians, and who has asked: a service in its own name is none of them. */
const PEOPLE = `
select name as word from youth union select name from guardian union select person_id from disclosure_entry`;

/** @throws where a span says what none may, or names anybody of the world: youths and guardians by name, and all who asked by their ids */
export async function assertSpansNameNobody({ query }: Pick<TestDatabases, 'query'>): Promise<void> {
  const people = await query<{ readonly word: string | null }>('consent', PEOPLE);
  assertNoneNamed(
    tracedSpans(),
    people.map(({ word }) => word ?? ''),
  );
}

/** @throws where a span says what none may, or a word that is one of those by which people are known */
export function assertNoneNamed({ texts, faults }: ReadSpans, people: readonly string[]): void {
  const [fault] = faults;
  if (fault !== undefined) throw new Error(`a span says too much: ${fault}`);
  const unfit = [...texts].find((text) => NEVER.some((form) => form.test(text)));
  if (unfit !== undefined) throw new Error(`a span says of somebody: ${unfit}`);
  const words = new Set([...texts].flatMap(wordsOf));
  const ofPeople = people.flatMap((word) => (isServiceName(word) ? [] : wordsOf(word)));
  const named = ofPeople.find((word) => word.length > 2 && words.has(word));
  if (named !== undefined) throw new Error(`a span says of somebody: ${named}`);
}

const wordsOf = (text: string): readonly string[] => text.split(/[\s,+]+/);
