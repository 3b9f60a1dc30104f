import type { Gateway } from '../gateway';
import { aGateway, request, told, type Reply } from '../gateway.test-setup';
import { ALLOWED_HEADERS, isOrigin } from './cors';

const OURS = 'https://app.example.org';
const OTHER = 'https://other.example.org';
const READ = {
  'access-control-allow-origin': OURS,
  'access-control-expose-headers': 'x-request-id, deprecated-fields',
};

let closed: Gateway;
let open: Gateway;
beforeAll(async () => {
  [closed, open] = await Promise.all([aGateway(), aGateway({ corsOrigins: [OURS] })]);
});
afterAll(() => Promise.all([closed.stop(), open.stop()]));

const corsOf = ({ headers }: Reply): object =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => name.startsWith('access-control-')));

/** What a browser asks before it sends what a page wants to send. It never has a token. */
const ask = (gateway: Gateway, origin: string): Promise<Reply> =>
  request(gateway, {
    method: 'OPTIONS',
    headers: {
      authorization: '',
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,behandlingsnummer,content-type',
    },
  });

test('the page of a named origin may send what the gateway reads, without cookies', async () => {
  const reply = await ask(open, OURS);
  expect([reply.status, corsOf(reply), reply.headers['vary']]).toEqual([
    204,
    {
      ...READ,
      'access-control-allow-methods': 'GET, POST',
      'access-control-allow-headers': ALLOWED_HEADERS.join(', '),
      'access-control-max-age': '600',
    },
    'origin',
  ]);
});

test('the page of a named origin may fetch the copy of a youth, and reads why there is none', async () => {
  const asked = await request(open, {
    method: 'OPTIONS',
    url: '/my/copy',
    headers: { authorization: '', origin: OURS },
  });
  expect([asked.status, corsOf(asked)]).toMatchObject([204, { 'access-control-allow-methods': 'GET' }]);
  const refused = await request(open, {
    method: 'GET',
    url: '/my/copy',
    headers: { authorization: 'Bearer x', origin: OURS },
  });
  expect([refused.status, corsOf(refused)]).toEqual([401, READ]);
});

test.each([
  ['another origin', () => ask(open, OTHER)],
  ['no origin', () => ask(open, 'null')],
  ['any origin, where none is named', () => ask(closed, OURS)],
])('the page of %s is answered, and may send nothing', async (_who, asked) => {
  const reply = await asked();
  expect([reply.status, corsOf(reply)]).toEqual([204, {}]);
});

test.each<[string, Parameters<typeof request>[1], readonly unknown[]]>([
  ['an answer', { body: { query: '{ __typename }' } }, [200]],
  ['a refused token', { headers: { authorization: 'Bearer x' }, body: {} }, [401, 'UNAUTHENTICATED']],
  ['a body that cannot be read', { body: '{' }, [400, 'BAD_USER_INPUT']],
  ['a body that is too large', { body: ' '.repeat(300_000) }, [413, 'BODY_TOO_LARGE']],
  ['a document that is not trusted', { body: { documentId: 'x' } }, [400, 'DOCUMENT_NOT_TRUSTED']],
])('the page of a named origin reads %s, and that of another does not', async (_what, asked, expected) => {
  const from = (origin: string): Promise<Reply> => request(open, { ...asked, headers: { ...asked.headers, origin } });
  const [ours, other] = [await from(OURS), await from(OTHER)];
  expect([told(ours), told(other)]).toEqual([expected, expected]);
  expect([corsOf(ours), corsOf(other)]).toEqual([READ, {}]);
  expect([ours.headers['vary'], other.headers['vary']]).toEqual(['origin', 'origin']);
});

test('nothing but the address of GraphQL is open to other origins', async () => {
  expect(corsOf(await request(open, { method: 'GET', url: '/isready', headers: { origin: OURS } }))).toEqual({});
});

test.each([
  [OURS, true],
  ['http://localhost:5173', true],
  ['*', false],
  ['null', false],
  ['https://app.example.org/', false],
  ['https://app.example.org/page', false],
  ['app.example.org', false],
  ['ftp://app.example.org', false],
])('that `%s` is an origin is %s', (text, expected) => {
  expect(isOrigin(text)).toBe(expected);
});
