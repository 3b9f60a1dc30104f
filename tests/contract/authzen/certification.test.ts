import type { Caller } from '@brobygger/domain';
import { AuthenticationFailed, type Gateway } from '@brobygger/gateway';
import { aGateway } from '../../../gateway/src/gateway.test-setup';
import { BASIC, BATCH } from './evaluation-groups';
import { createPdp, type Pdp } from './harness';
import { SEARCH, TRANSPORT_AND_DISCOVERY } from './search-groups';
import { createTestTenant } from './test-tenant';

const BASE = 'https://pdp.example.org';
const TOKEN = 'of-a-system';
const SYSTEM: Caller = {
  personId: '0192:999999999',
  role: 'SYSTEM',
  agency: 'NAV',
  organisationId: '00000000-0000-4000-8000-0000000000a1',
  assurance: 'SUBSTANTIAL',
};

let gateway: Gateway;
let pdp: Pdp;
beforeAll(async () => {
  gateway = await aGateway({
    decisionPoint: createTestTenant(),
    publicUrl: BASE,
    authenticator: {
      authenticate: (header) =>
        header === `Bearer ${TOKEN}` ? Promise.resolve(SYSTEM) : Promise.reject(new AuthenticationFailed('NO_TOKEN')),
    },
  });
  pdp = createPdp(BASE, await gateway.app.listen({ port: 0, host: '127.0.0.1' }), TOKEN);
});
afterAll(() => gateway?.stop());

/** The groups of the certification scenario of AuthZEN Authorization API 1.0, in its order. */
const groups = [...BASIC, ...BATCH, ...SEARCH, ...TRANSPORT_AND_DISCOVERY];

test('the scenario has 37 groups', () => {
  expect(new Set(groups.map(([number]) => number)).size).toBe(37);
});

test.each(groups)('the gateway passes %s (%s): %s', (_number, _level, _what, run) => run(pdp));
