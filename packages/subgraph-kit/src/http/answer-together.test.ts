import { newId } from '@brobygger/domain';
import type { Hop } from '@brobygger/hop-token';
import type { FastifyInstance } from 'fastify';
import { buildSchema, graphql } from 'graphql';
import { EventEmitter, once } from 'node:events';
import pino from 'pino';
import { workerHop } from '../../../testkit/src/worker-hop';
import type { Subgraph } from '../subgraph';
import { serveSubgraph } from './serve-subgraph';
import { aService, verifiersOf, type Service } from './service-keys.test-setup';

let gateway: Service;
let app: FastifyInstance;
let url: string;
const questions = new EventEmitter();

const schema = buildSchema('type Query { whoAsks: String whenTold: String }');
const rootValue = {
  whoAsks: (_args: unknown, { hop }: { readonly hop: Hop }) => hop.caller.personId,
  whenTold: () => once(questions, 'told').then(() => 'now'),
};
/** As much of a subgraph as answers operations. */
const subgraph: Pick<Subgraph, 'execute'> & { readonly relay: object } = {
  execute: (hop, { query }) => graphql({ schema, source: query, rootValue, contextValue: { hop } }),
  relay: {},
};

beforeAll(async () => {
  gateway = await aService('gateway');
  app = await serveSubgraph({
    subgraph: subgraph as Subgraph,
    ...verifiersOf('nav', gateway, []),
    tellers: [],
    log: pino({ level: 'silent' }),
  });
  url = await app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => app.close());

const asked = (...queries: readonly string[]): string => JSON.stringify(queries.map((query) => ({ query })));
const hopsTo = (audience: string, body: string, ...persons: readonly string[]): Promise<string> =>
  gateway.hopSigner.signAll(
    persons.map((personId) => workerHop('nav', newId(), { personId })),
    audience,
    body,
  );
async function together(body: string, token: string) {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const response = await fetch(`${url}/graphql/together`, { method: 'POST', headers, body });
  return { status: response.status, lines: (await response.text()).split('\n').sort() };
}

test('operations of the same moment are answered each on its own hop, whatever becomes of the others', async () => {
  const body = asked('{ whoAsks }', '{', '{ whoAsks }');
  const { status, lines } = await together(body, await hopsTo('nav', body, 'Z1', 'Z2', 'Z3'));
  expect([status, lines]).toEqual([
    200,
    ['', '0 200 {"data":{"whoAsks":"Z1"}}', expect.stringMatching(/^1 400 /), '2 200 {"data":{"whoAsks":"Z3"}}'],
  ]);
});

test('operations do not wait for one that takes long', async () => {
  const body = asked('{ whenTold }', '{ whoAsks }');
  const headers = {
    authorization: `Bearer ${await hopsTo('nav', body, 'Z1', 'Z2')}`,
    'content-type': 'application/json',
  };
  const response = await fetch(`${url}/graphql/together`, { method: 'POST', headers, body });
  const lines = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  expect((await lines?.read())?.value).toBe('1 200 {"data":{"whoAsks":"Z2"}}\n');
  questions.emit('told');
  expect((await lines?.read())?.value).toBe('0 200 {"data":{"whenTold":"now"}}\n');
});

test('operations are not answered where there are more of them than hops, or with another token', async () => {
  const body = asked('{ whoAsks }', '{ whoAsks }');
  expect((await together(body, await hopsTo('nav', body, 'Z1'))).status).toBe(400);
  const one = await gateway.hopSigner.sign(workerHop('nav', newId()), 'nav', body);
  for (const token of [one, await hopsTo('housing', body, 'Z1', 'Z2'), await hopsTo('nav', `${body} `, 'Z1', 'Z2')]) {
    expect((await together(body, token)).status).toBe(401);
  }
  const twice = await hopsTo('nav', body, 'Z1', 'Z2');
  expect([(await together(body, twice)).status, (await together(body, twice)).status]).toEqual([200, 401]);
});
