import { InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace';
import {
  beginRequestSpan,
  beginSpan,
  exportTraces,
  keepingOperation,
  onBehalfOf,
  operationHere,
  SpanName,
  traced,
  type Operation,
} from '.';
import { startTracing, type RunningTracing } from './start-tracing';

const TRACE = 'a'.repeat(32);
const RECEIVED = `00-${TRACE}-${'b'.repeat(16)}-01`;
const OWN = `00-${TRACE}-${'c'.repeat(16)}-01`;

let exporter: InMemorySpanExporter;
let running: RunningTracing;

beforeEach(() => {
  exporter = new InMemorySpanExporter();
  running = startTracing({ service: 'nav', processor: new SimpleSpanProcessor({ exporter }) });
});
afterEach(() => running.stop());

/** The spans that have ended, oldest first. */
const ended = () => {
  const spans = exporter.getFinishedSpans().map((span) => ({
    name: span.name,
    id: span.spanContext().spanId,
    trace: span.spanContext().traceId,
    parent: span.parentSpanContext?.spanId,
    links: span.links.map(({ context }) => context.spanId),
    attributes: span.attributes,
    events: span.events,
    status: span.status,
  }));
  exporter.reset();
  return spans;
};

test('a request has the ids of its traceparent, under the operation that it came with', () => {
  beginRequestSpan(OWN, RECEIVED, { 'http.route': '/graphql' })?.end();
  beginRequestSpan(OWN, 'none', {})?.end();
  expect(ended()).toEqual([
    expect.objectContaining({ name: 'request', trace: TRACE, id: 'c'.repeat(16), parent: 'b'.repeat(16) }),
    expect.objectContaining({ name: 'request', trace: TRACE, id: 'c'.repeat(16), parent: undefined }),
  ]);
});

test('a request whose caller says that it is not traced is not', () => {
  const span = beginRequestSpan(OWN, RECEIVED.replace(/01$/, '00'), {});
  expect(span?.traceparent).toMatch(/-00$/);
  span?.within(() => beginSpan(SpanName.STATEMENT)?.end());
  span?.end();
  expect(ended()).toEqual([]);
});

test('what is done within a span is part of it, over every wait, and what stands elsewhere is not', async () => {
  await traced(SpanName.ANSWER, { parent: OWN }, async (answer) => {
    await Promise.resolve();
    await traced(SpanName.DECIDE, {}, async () => {
      await new Promise((resolve) => setImmediate(resolve));
      beginSpan(SpanName.STATEMENT)?.end();
    });
    expect(answer?.traceparent).toMatch(new RegExp(`^00-${TRACE}-[0-9a-f]{16}-01$`));
  });
  beginSpan(SpanName.STATEMENT)?.end();
  const [statement, decide, answer, alone] = ended();
  expect(answer).toMatchObject({ name: 'answer', trace: TRACE, parent: 'c'.repeat(16) });
  expect([statement?.parent, decide?.parent, alone?.parent]).toEqual([decide?.id, answer?.id, undefined]);
});

test('what several wait for is part of the first and names the others, whoever has started it', async () => {
  const waiting: { readonly operation: Operation | null }[] = [{ operation: null }];
  const wait = (): void => void waiting.push({ operation: operationHere() });
  const [one, other, untold] = [
    beginSpan(SpanName.ANSWER, { parent: OWN }),
    beginSpan(SpanName.ANSWER, { parent: RECEIVED }),
    beginSpan(SpanName.ANSWER, { parent: RECEIVED.replace(/01$/, '00') }),
  ];
  for (const span of [untold, one, other, one]) span?.within(wait);
  await other?.within(() => onBehalfOf(waiting, () => Promise.resolve(beginSpan(SpanName.STATEMENT)?.end())));
  one?.end();
  other?.end();
  const [statement, first, second] = ended();
  expect(statement).toMatchObject({ parent: first?.id, links: [second?.id] });
});

test('a callback goes on with what was under way when it was made', async () => {
  await traced(SpanName.ANSWER, {}, async (answer) => {
    const goOn = keepingOperation(() => beginSpan(SpanName.STATEMENT)?.end());
    await traced(SpanName.DECIDE, {}, () => Promise.resolve(goOn()));
    expect(answer).not.toBeNull();
  });
  const [statement, decide, answer] = ended();
  expect([statement?.parent, decide?.parent]).toEqual([answer?.id, answer?.id]);
});

test('what is set off and not waited for is no part of what has ended', async () => {
  let goOn = (): void => undefined;
  await traced(SpanName.ANSWER, {}, () => {
    goOn = keepingOperation(() => beginSpan(SpanName.STATEMENT)?.end());
    return Promise.resolve();
  });
  goOn();
  const [, statement] = ended();
  expect(statement).toMatchObject({ name: 'statement', parent: undefined });
});

test('of those that do not say so themselves, a share is traced', async () => {
  await running.stop();
  running = startTracing({ service: 'nav', share: 0, processor: new SimpleSpanProcessor({ exporter }) });
  const traceparentOf = (received: unknown) => beginRequestSpan(OWN, received, {})?.traceparent;
  expect([traceparentOf(undefined), traceparentOf(RECEIVED)]).toEqual([OWN.replace(/01$/, '00'), OWN]);
});

test('what failed says the code of its cause and not a word of it', async () => {
  const cause = Object.assign(new Error('no case of Leila Haugen, 15820800904'), { code: 'NOT_FOUND' });
  await expect(traced(SpanName.DECIDE, {}, () => Promise.reject(cause))).rejects.toBe(cause);
  const [span] = ended();
  expect(span).toMatchObject({ attributes: { 'error.type': 'NOT_FOUND' }, status: { code: 2 }, events: [] });
  expect(JSON.stringify(span)).not.toMatch(/Leila|15820800904/);
});

test.each([
  ['of HTTP with what it said', { code: 'HTTP_401 HOP_REFUSED' }, 'HTTP_401 HOP_REFUSED'],
  ['of PostgreSQL', { code: '23505' }, '23505'],
  ['of our own', { extensions: { code: 'NOT_FOUND' } }, 'NOT_FOUND'],
  ['none, and its name', new TypeError('of Leila'), 'TypeError'],
  ['a number of a person', { code: '15820800904' }, 'OTHER'],
])('the code of a cause is told: %s', (_what, cause, told) => {
  beginSpan(SpanName.DECIDE)?.end(cause);
  expect(ended()).toMatchObject([{ attributes: { 'error.type': told } }]);
});

test.each<[string, object]>([
  ['a name that is not on the list', { 'enduser.id': 'x' }],
  ['SQL in the place of its name', { 'db.query.summary': "select * from youth where name = 'Leila'" }],
  ['a national identity number in a name', { 'db.query.summary': 'youth 15820800904' }],
  ['a path in the place of a route', { 'http.route': '/my/copy?token=abc' }],
  ['a sentence in the place of a code', { 'error.type': 'no such youth' }],
  ['a number in the place of a code', { 'error.type': '15820800904' }],
  ['a word in the place of a count', { 'brobygger.wants': 'Leila' }],
  ['a role that there is not', { 'brobygger.role': 'LEILA' }],
])('%s is left out and counted', (_what, attributes) => {
  beginSpan(SpanName.DECIDE, { attributes })?.end();
  expect(ended()).toMatchObject([{ attributes: { 'brobygger.dropped': 1 } }]);
});

test('a process is traced by one, and where nothing is traced nothing is made', async () => {
  expect(() => startTracing({ service: 'nav', processor: new SimpleSpanProcessor({ exporter }) })).toThrow(TypeError);
  await running.stop();
  await exportTraces('nav', { OTEL_TRACES_SAMPLER_ARG: 1 }, () => undefined);
  const callback = (): void => undefined;
  expect(keepingOperation(callback)).toBe(callback);
  expect([beginSpan(SpanName.FETCH), beginRequestSpan(OWN, undefined, {}), operationHere()]).toEqual([
    null,
    null,
    null,
  ]);
  expect(await traced(SpanName.DECIDE, {}, (span) => Promise.resolve(span))).toBeNull();
});

test('a processor that fails keeps nothing from being done', async () => {
  await running.stop();
  const fail = (): never => {
    throw new Error('the processor failed');
  };
  running = startTracing({
    service: 'nav',
    processor: { onStart: () => undefined, onEnd: fail, forceFlush: fail, shutdown: () => Promise.resolve() },
  });
  expect(await traced(SpanName.DECIDE, {}, () => Promise.resolve('done'))).toBe('done');
});
