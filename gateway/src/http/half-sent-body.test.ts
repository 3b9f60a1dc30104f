import { halfSentBody } from '../../../packages/testkit/src/half-sent-body';
import type { Gateway } from '../gateway';
import { aGateway } from '../gateway.test-setup';

const SHORT = 100;
const GIVEN_UP = ['HTTP/1.1 408 Request Timeout', 'REQUEST_TIMEOUT'];

let gateway: Gateway;
let url: string;

beforeAll(async () => {
  gateway = await aGateway({ arriveWithinMs: SHORT });
  url = await gateway.app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => gateway.stop());

test.each([
  ['nobody', {}],
  ['somebody who is known', { authorization: 'Bearer youth' }],
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
