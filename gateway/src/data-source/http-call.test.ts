import { newId } from '@brobygger/domain';
import type { ServerResponse } from 'node:http';
import { setImmediate as turn } from 'node:timers/promises';
import {
  answerJson,
  aService,
  listen,
  verifiersOf,
  type Received,
  type Service,
} from '../../../packages/subgraph-kit/src/http/service-keys.test-setup';
import { workerHop } from '../../../packages/testkit/src/worker-hop';
import { createHttpCall } from './http-call';

let gateway: Service;
const endings: (() => Promise<void>)[] = [];

beforeAll(async () => {
  gateway = await aService('gateway');
});
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
});

/** A subgraph that answers what the test says, and the gateway's way to it. */
async function aSubgraph(answer: (received: Received, response: ServerResponse) => void) {
  const { url, received, close } = await listen(answer);
  const http = createHttpCall({ url: `${url}/graphql`, signer: gateway.hopSigner, patienceMs: 600_000 });
  endings.push(close, () => http.close());
  const ask = (query: string, signal = new AbortController().signal) =>
    http.call(
      { ...workerHop('nav', newId(), { personId: query.slice(0, 20) }), audience: 'nav' },
      { query, variables: {}, operationName: undefined },
      { signal },
    );
  return { ask, received };
}

const lines = (response: ServerResponse, ...all: readonly string[]): void =>
  void response.end(all.map((line) => `${line}\n`).join(''));
const became = async (asked: readonly Promise<unknown>[]): Promise<unknown[]> =>
  (await Promise.allSettled(asked)).map((end) =>
    end.status === 'fulfilled' ? end.value : (end.reason as { code: unknown }).code,
  );

test('what is asked alone goes alone', async () => {
  const { ask, received } = await aSubgraph((_received, response) => answerJson(response, { data: { a: 1 } }));
  expect([await ask('{ a }'), await ask('{ b }')]).toEqual([{ data: { a: 1 } }, { data: { a: 1 } }]);
  expect(received.map(({ path }) => path)).toEqual(['/graphql', '/graphql']);
});

test('what is asked in one turn goes in one message, under one token that names the hop of each', async () => {
  const { ask, received } = await aSubgraph((_received, response) =>
    lines(response, '1 200 {"data":{"b":2}}', '0 200 {"data":{"a":1}}'),
  );
  expect(await Promise.all([ask('{ a }'), ask('{ b }')])).toEqual([{ data: { a: 1 } }, { data: { b: 2 } }]);
  const [{ path = '', token = '', body = '' } = {}, ...others] = received;
  expect([path, others]).toEqual(['/graphql/together', []]);
  const hops = await verifiersOf('nav', gateway, []).hops.verifyAll(token, body);
  expect(hops.map(({ caller }) => caller.personId)).toEqual(['{ a }', '{ b }']);
  expect((JSON.parse(body) as { query: string }[]).map(({ query }) => query)).toEqual(['{ a }', '{ b }']);
});

test('what is asked while a message is under way goes together when the first of it is answered', async () => {
  const open: ServerResponse[] = [];
  const { ask, received } = await aSubgraph((_received, response) => {
    open.push(response);
    if (open.length === 1) response.write('1 200 {"data":{"b":2}}\n');
    else lines(response, '0 200 {"data":{"c":3}}', '1 200 {"data":{"d":4}}');
  });
  const [first, second] = [ask('{ a }'), ask('{ b }')];
  while (open.length === 0) await turn();
  const others = [ask('{ c }'), ask('{ d }')];
  expect([await second, ...(await Promise.all(others))]).toEqual([
    { data: { b: 2 } },
    { data: { c: 3 } },
    { data: { d: 4 } },
  ]);
  expect(received).toHaveLength(2);
  open[0]?.end('0 200 {"data":{"a":1}}\n');
  expect(await first).toEqual({ data: { a: 1 } });
});

test.each(['5', '"x"', 'null', '[]', '{}', '{"data":null}', '{"data":5}', '{"data":{},"errors":{}}'])(
  'what is no answer is not taken for one: %s',
  async (body) => {
    const { ask } = await aSubgraph((_received, response) => void response.end(body));
    expect(await became([ask('{ a }')])).toEqual(['ANSWER_MALFORMED']);
  },
);

test('a mutation goes alone, and so does what is large', async () => {
  const { ask, received } = await aSubgraph((_received, response) => answerJson(response, { data: {} }));
  await Promise.all([ask('mutation { a }'), ask('mutation { b }'), ask(`{ ${'a '.repeat(40_000)} }`), ask('{ a }')]);
  expect(received.map(({ path }) => path)).toEqual(['/graphql', '/graphql', '/graphql', '/graphql']);
});

test('each is answered when it is, and one that is refused takes no other with it', async () => {
  let held: ServerResponse | undefined;
  const { ask } = await aSubgraph((_received, response) => {
    held = response;
    response.write('1 403 {"errors":[{"extensions":{"code":"PURPOSE_NOT_OPEN"}}]}\n2 200 {"data"');
    response.write(':{"c":3}}\n');
  });
  const [first, ...others] = [ask('{ a }'), ask('{ b }'), ask('{ c }')] as const;
  expect(await became(others)).toEqual(['HTTP_403 PURPOSE_NOT_OPEN', { data: { c: 3 } }]);
  held?.end('0 200 {"data":{"a":1}}\n');
  expect(await first).toEqual({ data: { a: 1 } });
});

test('one that says what is no answer takes no other with it', async () => {
  const { ask } = await aSubgraph((_received, response) =>
    lines(response, '0 200 {}', '1 200 {"data":', '2 200 {"data":{"c":3}}'),
  );
  const [first, second, third] = await became([ask('{ a }'), ask('{ b }'), ask('{ c }')]);
  expect([first, second, third]).toEqual(['ANSWER_MALFORMED', undefined, { data: { c: 3 } }]);
});

test.each<[string, string, (response: ServerResponse) => void]>([
  [
    'is refused',
    'HTTP_503 TOKEN_USE_UNKNOWN',
    (response) => answerJson(response, { errors: [{ extensions: { code: 'TOKEN_USE_UNKNOWN' } }] }, 503),
  ],
  ['ends before all are answered', 'ANSWER_BROKE_OFF', (response) => lines(response, '0 200 {"data":{"a":1}}')],
  [
    'answers one that was not asked',
    'ANSWER_MALFORMED',
    (response) => lines(response, '0 200 {"data":{"a":1}}', '7 200 {}'),
  ],
])('a message that %s leaves nobody waiting, and is not sent again', async (_what, code, answer) => {
  const { ask, received } = await aSubgraph((_received, response) => answer(response));
  const [, second] = await became([ask('{ a }'), ask('{ b }')]);
  expect([second, received.length]).toEqual([code, 1]);
});

test('a message is given up when all who waited for it have', async () => {
  const closed = new Promise<void>((resolve) => {
    void aSubgraph((_received, response) => {
      response.once('close', resolve);
      one.abort();
      other.abort();
    }).then(({ ask }) => void became([ask('{ a }', one.signal), ask('{ b }', other.signal)]));
  });
  const [one, other] = [new AbortController(), new AbortController()];
  await closed;
});
