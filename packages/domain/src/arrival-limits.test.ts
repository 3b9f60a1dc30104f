import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { createArrivalLimits } from './arrival-limits';

const SHORT = 100;
const endings: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0)) await end();
});

/** A server that gives up soon, and a connection to it. */
async function aConnection(listener: RequestListener, withinMs = SHORT): Promise<Socket> {
  const limits = createArrivalLimits(withinMs);
  const server = createServer(limits.http, listener).on('clientError', limits.onClientError);
  limits.watch(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1').on('error', () => undefined);
  endings.push(async () => {
    socket.destroy();
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });
  return socket;
}

/** All that comes until the other side closes. */
async function untilClosed(socket: Socket): Promise<string> {
  const parts: Buffer[] = [];
  socket.on('data', (part) => parts.push(part));
  await once(socket, 'close');
  return Buffer.concat(parts).toString('utf8');
}

const POST = 'POST / HTTP/1.1\r\nhost: here\r\ncontent-length: 100\r\n';
const LATE = '{"errors":[{"message":"the request did not arrive in time","extensions":{"code":"REQUEST_TIMEOUT"}}]}';

test.each([
  ['body stands still', `${POST}\r\n{"query":`],
  ['headers stand still', POST],
  ['first byte never comes', ''],
])('a request whose %s is given up with a code', async (_what, sent) => {
  const socket = await aConnection(() => undefined);
  socket.write(sent);
  const [head, body] = (await untilClosed(socket)).split('\r\n\r\n');
  expect([head?.split('\r\n')[0], body]).toEqual(['HTTP/1.1 408 Request Timeout', LATE]);
});

test('a body that comes drop by drop is given up as one that stands still', async () => {
  const socket = await aConnection(() => undefined);
  socket.write(`${POST}\r\n`);
  const drops = setInterval(() => socket.writable && socket.write('x'), SHORT / 10);
  expect(await untilClosed(socket)).toContain('408 Request Timeout');
  clearInterval(drops);
});

test('a request that is whole is not given up, however long its answer takes', async () => {
  let answer: () => void = () => undefined;
  const socket = await aConnection((_request, response) => (answer = () => response.end('answered')));
  socket.write('GET / HTTP/1.1\r\nhost: here\r\nconnection: close\r\n\r\n');
  const slow = await aConnection(() => undefined);
  // A request that was begun later has been given up when the answer comes.
  expect(await untilClosed(slow)).toContain('408');
  answer();
  expect(await untilClosed(socket)).toContain('answered');
});

test('nothing is written into the middle of an answer, or behind the answer to the same request', async () => {
  const begun = await aConnection((_request, response) => response.write('a part'));
  begun.write(`${POST}\r\n`);
  expect(await untilClosed(begun)).not.toContain('408');
  const whole = await aConnection((_request, response) => response.end('refused'));
  whole.write(`${POST}\r\n`);
  const answer = await untilClosed(whole);
  expect([answer.includes('refused'), answer.includes('408')]).toEqual([true, false]);
});

test('the second request of a connection is given up with a code as the first', async () => {
  const socket = await aConnection((_request, response) => response.end('first'));
  socket.write('GET / HTTP/1.1\r\nhost: here\r\n\r\n');
  socket.once('data', () => socket.write(POST));
  const answer = await untilClosed(socket);
  expect([answer.includes('first'), answer.includes('408')]).toEqual([true, true]);
});

test.each([
  ['is no HTTP', 'Leila\r\n\r\n', 'HTTP/1.1 400 Bad Request'],
  [
    'has too many headers',
    `GET / HTTP/1.1\r\nx: ${'x'.repeat(20_000)}\r\n\r\n`,
    'HTTP/1.1 431 Request Header Fields Too Large',
  ],
])('what %s is answered with a code and without a word of it', async (_what, sent, status) => {
  const socket = await aConnection(() => undefined, 30_000);
  socket.write(sent);
  const answer = await untilClosed(socket);
  expect([answer.split('\r\n')[0], answer.includes('BAD_USER_INPUT'), answer.includes('Leila')]).toEqual([
    status,
    true,
    false,
  ]);
});

test('half a minute is the limit where none is said', () => {
  expect(createArrivalLimits().http).toEqual({
    requestTimeout: 30_000,
    headersTimeout: 30_000,
    connectionsCheckingInterval: 1000,
  });
});
