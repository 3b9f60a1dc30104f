import { createError, newId, withCause } from '@brobygger/domain';
import type { Hop } from '@brobygger/hop-token';
import type { FastifyInstance } from 'fastify';
import { buildSchema, graphql } from 'graphql';
import { EventEmitter, once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import pino from 'pino';
import { workerHop } from '../../../testkit/src/worker-hop';
import type { Message } from '../messaging/message';
import { createAnswerQuestion } from '../peer-questions/peer-question';
import type { Subgraph } from '../subgraph';
import { serveSubgraph } from './serve-subgraph';
import { aService, verifiersOf, type Service } from './service-keys.test-setup';

let gateway: Service;
let consent: Service;
let outreach: Service;
let app: FastifyInstance;
let url: string;
let isReady = true;
let isOpen = true;
const taken: (readonly [sender: string, messages: readonly Message[]])[] = [];
const asked: unknown[] = [];
const stopped: unknown[] = [];
const questions = new EventEmitter();
const lines: string[] = [];

const schema = buildSchema('type Query { whoAsks: String broken: String }');
const root = schema.getQueryType()?.getFields() ?? {};
if (root['whoAsks'] !== undefined) {
  root['whoAsks'].resolve = (_source, _args, { hop }: { readonly hop: Hop }) => hop.caller.personId;
}
if (root['broken'] !== undefined) {
  root['broken'].resolve = () => {
    throw createError('NOT_FOUND', 'no such thing');
  };
}

/** As much of a subgraph as is served. */
const subgraph: Pick<Subgraph, 'name' | 'execute' | 'receive' | 'answer' | 'whatIsWrong'> & {
  readonly relay: Pick<Subgraph['relay'], 'lag'>;
} = {
  name: 'nav',
  execute: (hop, { query }) => graphql({ schema, source: query, contextValue: { hop } }),
  receive(sender, messages) {
    taken.push([sender, messages]);
    return messages.some(({ kind }) => kind === 'DISCLOSURE_ENTERED')
      ? Promise.reject(new Error('personal data in a message'))
      : Promise.resolve(messages.map(({ id }) => ({ id, code: 'MESSAGE_MALFORMED' })));
  },
  answer: createAnswerQuestion({
    count: {
      askers: ['outreach'],
      answer(body) {
        asked.push(body);
        return body === null
          ? Promise.reject(createError('BAD_USER_INPUT', 'no such question'))
          : Promise.resolve({ n: 3 });
      },
    },
    undecided: {
      askers: ['outreach'],
      answer(body) {
        const error = createError('REGISTRY_UNAVAILABLE', 'not decided for Aksel');
        return Promise.reject(body === null ? error : withCause(error, Object.assign(new Error('Aksel'), body)));
      },
    },
    // Answers when the asker is gone, and to nobody.
    forever: {
      askers: ['outreach'],
      answer: (body, { signal }) =>
        new Promise((_resolve, reject) => {
          const stop = (): void => {
            stopped.push(body);
            reject(new Error('gone'));
          };
          signal?.addEventListener('abort', stop, { once: true });
          questions.emit('asked');
        }),
    },
  }),
  whatIsWrong: () => Promise.resolve(isReady ? null : 'ECONNREFUSED'),
  relay: { lag: () => Promise.resolve([{ destination: 'consent', waiting: 3, refused: 1, seconds: 42 }]) },
};

beforeAll(async () => {
  [gateway, consent, outreach] = await Promise.all([aService('gateway'), aService('consent'), aService('outreach')]);
  app = await serveSubgraph({
    subgraph: subgraph as Subgraph,
    ...verifiersOf('nav', gateway, [consent, outreach]),
    tellers: ['consent'],
    isOpen: () => isOpen,
    areMetricsOpen: true,
    log: pino({ level: 'error' }, { write: (line: string) => void lines.push(line) }),
  });
  url = await app.listen({ port: 0, host: '127.0.0.1' });
});
beforeEach(() => {
  for (const list of [taken, asked, lines]) list.splice(0);
});
afterAll(() => app.close());

async function post(path: string, body: string, token: string, type = 'application/json') {
  const headers = { 'content-type': type, ...(token === '' ? {} : { authorization: `Bearer ${token}` }) };
  const response = await fetch(`${url}${path}`, { method: 'POST', headers, body });
  const text = await response.text();
  return { status: response.status, json: text === '' ? null : (JSON.parse(text) as unknown) };
}

const REFUSED = { status: 401, json: { errors: [{ message: 'refused', extensions: { code: 'HOP_REFUSED' } }] } };
const QUERY = JSON.stringify({ query: '{ whoAsks }' });

describe('an operation', () => {
  const hopTo = (audience: string, body: string, signer = gateway): Promise<string> =>
    signer.hopSigner.sign(workerHop('nav', newId(), { personId: 'Z990001' }), audience, body);

  test('of the gateway is answered for whom its hop names', async () => {
    expect(await post('/graphql', QUERY, await hopTo('nav', QUERY))).toEqual({
      status: 200,
      json: { data: { whoAsks: 'Z990001' } },
    });
  });

  test('keeps the codes of its errors', async () => {
    const body = JSON.stringify({ query: '{ broken }' });
    const { json } = await post('/graphql', body, await hopTo('nav', body));
    expect(json).toMatchObject({ data: { broken: null }, errors: [{ extensions: { code: 'NOT_FOUND' } }] });
  });

  test.each<[string, () => Promise<string>]>([
    ['no token', () => Promise.resolve('')],
    ['a word for a token', () => Promise.resolve('let-me-in')],
    ['a token for another service', () => hopTo('housing', QUERY)],
    ['a token for another body', () => hopTo('nav', `${QUERY} `)],
    ['a token of another signer', () => hopTo('nav', QUERY, outreach)],
    ['a token of a service and not of the gateway', () => consent.signer.sign({ onBehalfOf: null }, 'nav', QUERY)],
  ])('with %s is refused, and is not told why', async (_what, token) => {
    expect(await post('/graphql', QUERY, await token())).toEqual(REFUSED);
  });

  test('with a token that was used is refused', async () => {
    const token = await hopTo('nav', QUERY);
    expect((await post('/graphql', QUERY, token)).status).toBe(200);
    expect(await post('/graphql', QUERY, token)).toEqual(REFUSED);
  });

  test('that is no JSON is refused by its token first, and then fails without a word of it', async () => {
    const body = '{"query": Leila';
    expect(await post('/graphql', body, '')).toEqual(REFUSED);
    const { status, json } = await post('/graphql', body, await hopTo('nav', body));
    expect([status, JSON.stringify(json)]).toEqual([500, expect.stringContaining('something went wrong')]);
    expect(lines.join()).not.toContain('Leila');
  });
});

describe('messages', () => {
  const messages = (kind = 'WORKER_BLOCK'): string => JSON.stringify([{ id: newId(), kind, payload: {} }]);
  const signedBy = (service: Service, body: string): Promise<string> =>
    service.signer.sign({ onBehalfOf: null }, 'nav', body);

  test('of one who may tell are taken in the name of who sent them, and what is refused is answered', async () => {
    const body = messages();
    const [{ id }] = JSON.parse(body) as [Message];
    expect(await post('/messages', body, await signedBy(consent, body))).toEqual({
      status: 200,
      json: { refused: [{ id, code: 'MESSAGE_MALFORMED' }] },
    });
    expect(taken).toEqual([['consent', JSON.parse(body)]]);
  });

  test('of one who may ask and not tell are refused unread', async () => {
    const body = messages();
    expect(await post('/messages', body, await signedBy(outreach, body))).toEqual(REFUSED);
    expect(await post('/messages', body, '')).toEqual(REFUSED);
    expect(taken).toEqual([]);
  });

  test.each(['null', '{}', '[1]', '[{"id":1}]'])(
    'are none in a body like %s, which is the fault of who sent it',
    async (body) => {
      expect((await post('/messages', body, await signedBy(consent, body))).status).toBe(400);
      expect(taken).toEqual([]);
    },
  );

  test('that could not be committed are not confirmed, and nothing is said of them', async () => {
    const body = messages('DISCLOSURE_ENTERED');
    const { status, json } = await post('/messages', body, await signedBy(consent, body));
    expect([status, json]).toEqual([
      500,
      { errors: [{ message: 'something went wrong', extensions: { code: 'INTERNAL_SERVER_ERROR' } }] },
    ]);
    expect(lines.join()).not.toContain('personal data');
  });
});

describe('a question', () => {
  const ask = async (question: string, body: string, service: Service) =>
    post(`/questions/${question}`, body, await service.signer.sign({ onBehalfOf: null }, 'nav', body));

  test('of one who may ask is answered', async () => {
    expect(await ask('count', '{"year":2026}', outreach)).toEqual({ status: 200, json: { n: 3 } });
    expect(asked).toEqual([{ year: 2026 }]);
  });

  test('of one who may not is refused', async () => {
    expect(await ask('count', '{}', consent)).toEqual(REFUSED);
    expect(asked).toEqual([]);
  });

  test('is stopped when the asker is gone', async () => {
    const body = '{"year":2026}';
    const token = await outreach.signer.sign({ onBehalfOf: null }, 'nav', body);
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const isAsked = once(questions, 'asked');
    const sent = request(`${url}/questions/forever`, { method: 'POST', headers }).on('error', () => undefined);
    sent.end(body);
    await isAsked;
    sent.destroy();
    while (stopped.length === 0) await new Promise(setImmediate);
    expect(stopped).toEqual([{ year: 2026 }]);
  });

  test('that nobody answers is not found, and one that is none is the asker’s fault', async () => {
    expect((await ask('names', '{}', outreach)).status).toBe(404);
    expect((await ask('count', 'null', outreach)).status).toBe(400);
  });

  test('that could not be decided says why to the operator, unless somebody has, and to nobody else', async () => {
    const errors = [{ message: 'not decided in time', extensions: { code: 'REGISTRY_UNAVAILABLE' } }];
    const unavailable = { status: 503, json: { errors } };
    expect(await ask('undecided', '{"code":"53100"}', outreach)).toEqual(unavailable);
    expect(lines.map((line) => JSON.parse(line) as object)).toEqual([expect.objectContaining({ code: '53100' })]);
    expect(await ask('undecided', 'null', outreach)).toEqual(unavailable);
    expect(lines).toHaveLength(1);
    expect(lines.join()).not.toContain('Aksel');
  });
});

describe('what is open without a token', () => {
  const get = async (path: string) => {
    const response = await fetch(`${url}${path}`);
    return [response.status, await response.text()] as const;
  };

  test('says that the service lives, and whether it is ready', async () => {
    expect(await get('/isalive')).toEqual([200, 'alive']);
    expect(await get('/isready')).toEqual([200, 'ready']);
    isReady = false;
    expect(await get('/isready')).toEqual([503, 'not ready: ECONNREFUSED']);
    isReady = true;
  });

  test('is readiness while it does not answer operations, which nobody is let by to then; messages are taken', async () => {
    isOpen = false;
    expect(await get('/isready')).toEqual([503, 'not ready: SERVICE_NOT_READY']);
    const body = JSON.stringify({ query: '{ whoAsks }' });
    const hop = await gateway.hopSigner.sign(workerHop('nav', newId()), 'nav', body);
    expect(await post('/graphql', body, hop)).toEqual({
      status: 503,
      json: { errors: [{ message: 'not ready', extensions: { code: 'SERVICE_NOT_READY' } }] },
    });
    const told = JSON.stringify([{ id: newId(), kind: 'WORKER_BLOCK', payload: {} }]);
    const token = await consent.signer.sign({ onBehalfOf: null }, 'nav', told);
    expect((await post('/messages', told, token)).status).toBe(200);
    isOpen = true;
  });

  test('has how far behind the destinations of its messages are', async () => {
    const [, text] = await get('/metrics');
    expect(text).toContain('brobygger_outbox_oldest_seconds{destination="consent"} 42');
    expect(text).toContain('brobygger_outbox_messages{destination="consent",state="waiting"} 3');
    expect(text).toContain('brobygger_outbox_messages{destination="consent",state="refused"} 1');
  });

  test('has the metrics of the process', async () => {
    const [status, text] = await get('/metrics');
    expect([status, text]).toEqual([200, expect.stringContaining('process_cpu_seconds_total')]);
  });

  test('is nothing else', async () => {
    for (const path of ['/', '/graphql', '/messages', '/questions/count', '/schema']) {
      expect([path, (await get(path))[0]]).toEqual([path, 404]);
    }
  });
});

test('a body beyond what is taken is refused before it is read', async () => {
  const headers = { 'content-type': 'application/json', 'content-length': 4 * 1024 * 1024 + 1 };
  const sent = request(`${url}/messages`, { method: 'POST', headers });
  sent.flushHeaders();
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  sent.on('error', () => undefined).destroy();
  expect(response.statusCode).toBe(413);
});

test('a body of another type is refused', async () => {
  expect((await post('/graphql', QUERY, 'any', 'text/plain')).status).toBe(415);
});
