import { newId } from '@brobygger/domain';
import type { FastifyInstance } from 'fastify';
import { buildSchema } from 'graphql';
import pino from 'pino';
import { halfSentBody } from '../../../testkit/src/half-sent-body';
import { workerHop } from '../../../testkit/src/worker-hop';
import type { Subgraph } from '../subgraph';
import { serveSubgraph } from './serve-subgraph';
import { aService, verifiersOf, type Service } from './service-keys.test-setup';

const SHORT = 100;
const GIVEN_UP = ['HTTP/1.1 408 Request Timeout', 'REQUEST_TIMEOUT'];

let gateway: Service;
let consent: Service;
let app: FastifyInstance;
let url: string;

const subgraph = { name: 'nav', schema: buildSchema('type Query { a: Int }') } as Partial<Subgraph> as Subgraph;

beforeAll(async () => {
  [gateway, consent] = await Promise.all([aService('gateway'), aService('consent')]);
  app = await serveSubgraph({
    subgraph,
    ...verifiersOf('nav', gateway, [consent]),
    tellers: ['consent'],
    log: pino({ level: 'silent' }),
    arriveWithinMs: SHORT,
  });
  url = await app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => app.close());

const withHop = async () => ({
  authorization: `Bearer ${await gateway.hopSigner.sign(workerHop('nav', newId()), 'nav', '{}')}`,
});
const byConsent = async () => ({
  authorization: `Bearer ${await consent.signer.sign({ onBehalfOf: null }, 'nav', '{}')}`,
});
const asNobody = () => Promise.resolve({});

test.each([
  ['/graphql', 'of nobody', asNobody],
  ['/graphql', 'of the gateway', withHop],
  ['/messages', 'of nobody', asNobody],
  ['/messages', 'of the registry', byConsent],
  ['/questions/count', 'of nobody', asNobody],
])('a body for %s %s that does not come is given up, standing still and drop by drop', async (path, _who, headers) => {
  expect(await halfSentBody(`${url}${path}`, await headers())).toEqual(GIVEN_UP);
  expect(await halfSentBody(`${url}${path}`, await headers(), SHORT / 10)).toEqual(GIVEN_UP);
});
