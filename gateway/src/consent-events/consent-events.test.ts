import { createError, Role, type Caller, type ConsentChange, type ConsentFeed } from '@brobygger/domain';
import type { Gateway, GatewayDeps } from '../gateway';
import { aGateway } from '../gateway.test-setup';
import { AuthenticationFailed } from '../identity';
import { createHourlyBudget } from '../limits/hourly-budget';

const ORGANISATION = '00000000-0000-4000-8000-0000000000a1';
const GIVEN: ConsentChange = {
  id: '00000000-0000-4000-8000-000000000e01',
  at: '2026-03-02T10:00:00.000Z',
  kind: 'given',
  consent: {
    consentId: '00000000-0000-4000-8000-0000000000c1',
    version: 1,
    youthId: '00000000-0000-4000-8000-000000000007',
    purpose: 'B102',
    categories: ['HOUSING_RENT'],
    validFrom: '2026-03-02T10:00:00.000Z',
    validTo: '2027-03-02T00:00:00.000Z',
  },
};

/** What the registry was asked. */
const asked: unknown[] = [];
const FEED: ConsentFeed = {
  changes(_asker, page) {
    asked.push(page);
    if (page.after === 'forged') return Promise.resolve(null);
    return Promise.resolve({ changes: [GIVEN], next: 'next', hasMore: false });
  },
};
const callerOf = (role: Role): Caller => ({
  personId: `a ${role}`,
  role,
  agency: 'NAV',
  organisationId: ORGANISATION,
  assurance: 'SUBSTANTIAL',
});
/** Callers by their tokens: the roles, and two systems that something is wanting of. */
const CALLERS: Readonly<Record<string, Caller>> = {
  ...Object.fromEntries(Object.values(Role).map((role) => [role, callerOf(role)])),
  ofNobody: { ...callerOf('SYSTEM'), organisationId: null },
  weak: { ...callerOf('SYSTEM'), assurance: 'LOW' },
};
const open = (more: Partial<GatewayDeps> = {}): Promise<Gateway> =>
  aGateway({
    consentFeed: FEED,
    authenticator: {
      authenticate(header = '') {
        const caller = CALLERS[header.replace('Bearer ', '')];
        return caller === undefined ? Promise.reject(new AuthenticationFailed('MALFORMED')) : Promise.resolve(caller);
      },
    },
    ...more,
  });

let gateway: Gateway;
beforeAll(async () => {
  gateway = await open();
});
afterAll(() => gateway.stop());
beforeEach(() => {
  asked.length = 0;
});

async function get(query = '', { of = gateway, as = 'SYSTEM' }: { of?: Gateway; as?: string } = {}) {
  const url = `/consent-events${query}`;
  const { statusCode, headers, payload } = await of.app.inject({ url, headers: { authorization: `Bearer ${as}` } });
  return { status: statusCode, headers, payload, json: JSON.parse(payload) as Readonly<Record<string, unknown>> };
}

test('a page has CloudEvents, and where the next begins', async () => {
  const { status, json, headers } = await get('?after=before&limit=7');
  expect([status, headers['cache-control'], asked]).toEqual([200, 'no-store', [{ after: 'before', limit: 7 }]]);
  expect(json).toEqual({
    events: [
      {
        specversion: '1.0',
        id: GIVEN.id,
        source: '/consent-events',
        type: 'no.brobygger.consent.given',
        subject: GIVEN.consent.consentId,
        time: GIVEN.at,
        datacontenttype: 'application/json',
        data: GIVEN.consent,
      },
    ],
    next: 'next',
    hasMore: false,
  });
});

test('left out, it begins at the beginning, with a hundred', async () => {
  await get();
  expect(asked).toEqual([{ after: null, limit: 100 }]);
});

test.each([
  ['?limit=0', 'limit'],
  ['?limit=101', 'limit'],
  ['?limit=1.5', 'limit'],
  ['?limit=x', 'limit'],
  ['?after=a&after=b', 'after'],
  [`?after=${'x'.repeat(513)}`, 'after'],
  ['?after=forged', 'after'],
  ['?since=2026-01-01', undefined],
])('%s is a mistake that names its parameter', async (query, parameter) => {
  const { status, json, headers } = await get(query);
  expect([status, json['code'], json['parameter']]).toEqual([400, 'BAD_USER_INPUT', parameter]);
  expect(headers['content-type']).toContain('application/problem+json');
});

test('nothing of what was sent stands in a mistake', async () => {
  for (const query of ['?15810750012=1', '?after=15810750012&after=b', '?limit=15810750012']) {
    expect((await get(query)).payload).not.toContain('15810750012');
  }
});

test.each([...Object.values(Role).filter((role) => role !== Role.SYSTEM), 'ofNobody', 'weak'])(
  '%s is refused, and nothing is asked',
  async (as) => {
    const { status, json } = await get('', { as });
    expect([status, json['code'], asked]).toEqual([403, 'FORBIDDEN_ROLE', []]);
  },
);

test('whoever has no good token is told so', async () => {
  const { status, json, headers } = await get('', { as: 'nobody' });
  expect([status, json['code'], headers['www-authenticate']]).toEqual([401, 'UNAUTHENTICATED', 'Bearer']);
});

test('a registry that is away is no empty page', async () => {
  const changes = (): Promise<never> => Promise.reject(createError('REGISTRY_UNAVAILABLE', 'away'));
  const without = await open({ consentFeed: { changes } });
  const { status, json } = await get('', { of: without });
  expect([status, json['code']]).toEqual([503, 'REGISTRY_UNAVAILABLE']);
  await without.stop();
});

test('pages have a purse of their own, in the budget of what is dear', async () => {
  const budget = createHourlyBudget(1, () => new Date());
  const poor = await open({ budget });
  for (let n = 0; n < 16; n += 1) expect((await get('', { of: poor })).status).toBe(200);
  const { status, headers } = await get('', { of: poor });
  expect([status, headers['retry-after']]).toEqual([429, expect.stringMatching(/^\d+$/)]);
  expect(budget.spend(callerOf('SYSTEM').personId, 1)).toBeNull();
  await poor.stop();
});
