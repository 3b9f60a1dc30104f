import { Assurance, Role } from '@brobygger/domain';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pino from 'pino';
import { halfSentBody } from '../../../packages/testkit/src/half-sent-body';
import { createGateway, type Gateway } from '../gateway';
import { AuthenticationFailed } from '../identity';
import { DEFAULT_LIMITS } from '../limits/operation-limits';

const SHORT = 100;
const GIVEN_UP = ['HTTP/1.1 408 Request Timeout', 'REQUEST_TIMEOUT'];
const caller = {
  personId: '00000000-0000-4000-8000-000000000001',
  role: Role.YOUTH,
  agency: null,
  organisationId: null,
  assurance: Assurance.HIGH,
};

let gateway: Gateway;
let url: string;

/** A gateway that asks nobody. */
const aGateway = (more: { readonly areMetricsOpen: boolean; readonly arriveWithinMs?: number }): Promise<Gateway> =>
  createGateway({
    supergraphSdl: readFileSync(join(__dirname, '..', '..', '..', 'schema', 'supergraph.graphql'), 'utf8'),
    callOf: () => () => Promise.reject(new Error('nobody is asked')),
    authenticator: {
      authenticate: (header) =>
        header === 'Bearer known' ? Promise.resolve(caller) : Promise.reject(new AuthenticationFailed('MALFORMED')),
    },
    limits: DEFAULT_LIMITS,
    trustedDocuments: { byId: new Map(), isMandatory: false },
    isIntrospectionOpen: false,
    subgraphTimeoutMs: 1000,
    requestTimeoutMs: 1000,
    whatIsWrong: () => Promise.resolve(null),
    log: pino({ level: 'silent' }),
    ...more,
  });

beforeAll(async () => {
  gateway = await aGateway({ areMetricsOpen: false, arriveWithinMs: SHORT });
  url = await gateway.app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => gateway.stop());

test.each([
  ['nobody', {}],
  ['somebody who is known', { authorization: 'Bearer known' }],
])('the body of %s that does not come is given up, standing still and drop by drop', async (_who, headers) => {
  expect(await halfSentBody(`${url}/graphql`, headers)).toEqual(GIVEN_UP);
  expect(await halfSentBody(`${url}/graphql`, headers, SHORT / 10)).toEqual(GIVEN_UP);
});

test('the metrics are where clients are in development only', async () => {
  expect((await fetch(`${url}/metrics`)).status).toBe(404);
  const developed = await aGateway({ areMetricsOpen: true });
  const open = await developed.app.listen({ port: 0, host: '127.0.0.1' });
  expect(await (await fetch(`${open}/metrics`)).text()).toContain('brobygger_request_seconds');
  await developed.stop();
});
