import { newId } from '@brobygger/domain';
import { startTracing, type RunningTracing } from '@brobygger/telemetry/start-tracing';
import Fastify from 'fastify';
import { traceRequests } from './trace-requests';

const RECEIVED = `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`;

interface Told {
  readonly attributes: Readonly<Record<string, unknown>>;
}
let told: Told[];
let running: RunningTracing | null = null;
afterEach(async () => {
  await running?.stop();
  running = null;
});

function startTold(share: number): void {
  told = [];
  running = startTracing({
    service: 'gateway',
    share,
    processor: {
      onStart: () => undefined,
      onEnd: (span) => void told.push(span as unknown as Told),
      forceFlush: () => Promise.resolve(),
      shutdown: () => Promise.resolve(),
    },
  });
}

/** A server that answers each request with the trace that it is passed on under. */
function aServer() {
  const app = Fastify({ genReqId: newId });
  traceRequests(app);
  for (const url of ['/my/:part', '/isready']) app.get(url, (request) => request.traceparent);
  return app;
}

const get = async (url: string, traceparent?: string): Promise<string> =>
  (await aServer().inject({ url, headers: traceparent === undefined ? {} : { traceparent } })).payload;

test('a request is told by its route and its end, and never by its address', async () => {
  startTold(1);
  expect(await get('/my/copy?token=abc', RECEIVED)).toMatch(
    new RegExp(`^00-${'a'.repeat(32)}-(?!b{16})[0-9a-f]{16}-01$`),
  );
  expect(told.map(({ attributes }) => attributes)).toEqual([
    { 'http.request.method': 'GET', 'http.route': '/my/:part', 'http.response.status_code': 200 },
  ]);
});

test('who looks whether it is well, and who asks for what there is not, is told nowhere', async () => {
  startTold(1);
  await get('/isready');
  await get('/nothing-of-leila');
  expect(told).toEqual([]);
});

test('whether a request is traced is passed on', async () => {
  startTold(0);
  expect(await get('/my/copy')).toMatch(/-00$/);
  expect(await get('/my/copy', RECEIVED)).toMatch(/-01$/);
  expect(told).toHaveLength(1);
});

test('where nothing is traced, it has a trace for the log all the same', async () => {
  expect(await get('/my/copy')).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);
});
