import { createError, Role, type Caller } from '@brobygger/domain';
import { aGateway, type Reply } from '../gateway.test-setup';
import type { Gateway, GatewayDeps } from '../gateway';
import { AuthenticationFailed, HolderUnknown, MembershipRefused } from '../identity';
import { createHourlyBudget } from '../limits/hourly-budget';
import { createConsentDecisionPoint } from './consent-decision-point';
import type { AccessAnswers } from '@brobygger/domain';

const ORGANISATION = '00000000-0000-4000-8000-0000000000a1';
const YOUTH = '00000000-0000-4000-8000-000000000007';

const callerOf = (role: Role): Caller => ({
  personId: `a ${role}`,
  role,
  agency: 'NAV',
  organisationId: ORGANISATION,
  assurance: 'SUBSTANTIAL',
});

/** What the registry was asked. */
const asked: unknown[] = [];
const YES: AccessAnswers = {
  evaluate(_asker, questions) {
    asked.push(questions);
    return Promise.resolve(questions.map((question) => question !== null));
  },
  search(_asker, search) {
    asked.push(search);
    return Promise.resolve(search.token === null ? { results: ['HOUSING_RENT'], nextToken: 'next' } : null);
  },
};

/** A gateway that knows everybody by the role, over a registry that says yes. */
const open = (answers: Partial<AccessAnswers> = {}, more: Partial<GatewayDeps> = {}): Promise<Gateway> =>
  aGateway({
    decisionPoint: createConsentDecisionPoint({ ...YES, ...answers }),
    authenticator: {
      authenticate(header = '') {
        const role = Object.values(Role).find((each) => header === `Bearer ${each}`);
        return role === undefined
          ? Promise.reject(new AuthenticationFailed('MALFORMED'))
          : Promise.resolve(callerOf(role));
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

const QUESTION = {
  subject: { type: 'organisation', id: ORGANISATION },
  action: { name: 'read' },
  resource: { type: 'data_category', id: 'HOUSING_RENT', properties: { youth: YOUTH } },
  context: { purpose: 'B102' },
};
const { subject, action, resource, context } = QUESTION;

async function post(
  path: string,
  body: unknown,
  {
    of = gateway,
    role = 'SYSTEM',
    headers = {},
  }: { of?: Gateway; role?: string; headers?: Record<string, string> } = {},
): Promise<Omit<Reply, 'json'> & { readonly json: unknown; readonly text: string }> {
  const response = await of.app.inject({
    method: 'POST',
    url: `/access/v1/${path}`,
    headers: { authorization: `Bearer ${role}`, 'content-type': 'application/json', ...headers },
    payload: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const { statusCode: status, payload: text } = response;
  return { status, headers: response.headers, text, json: JSON.parse(text) as unknown };
}

/** What is wrong, as the client reads it. */
async function problemOf(...of: Parameters<typeof post>): Promise<unknown> {
  const { headers, json, status } = await post(...of);
  expect(headers['content-type']).toBe('application/problem+json; charset=utf-8');
  expect(headers['cache-control']).toBe('no-store');
  expect(json).toMatchObject({ type: 'about:blank', title: expect.any(String), status, detail: expect.any(String) });
  const { code, path } = json as { readonly code: string; readonly path?: string };
  return path === undefined ? [status, code] : [status, code, path];
}

test('a question is passed on in the words of the registry', async () => {
  expect((await post('evaluation', QUESTION)).json).toEqual({ decision: true });
  const sent = { youthId: YOUTH, organisationId: ORGANISATION, category: 'HOUSING_RENT', purpose: 'B102' };
  expect(asked).toEqual([[{ ...sent, placesYouth: null }]]);
});

test.each<[string, object, readonly unknown[]]>([
  ['a youth', { resource: { ...resource, properties: {} } }, ['/resource/properties/youth']],
  ['a youth as text', { resource: { ...resource, properties: { youth: 7 } } }, ['/resource/properties/youth']],
  [
    'which fields',
    { resource: { ...resource, properties: { youth: YOUTH, placesYouth: 'yes' } } },
    ['/resource/properties/placesYouth'],
  ],
  ['a purpose', { context: {} }, ['/context/purpose']],
  ['a purpose of the catalogue', { context: { purpose: 'B999' } }, ['/context/purpose']],
  ['an action', { action: undefined }, ['/action']],
  ['an id that is short enough', { subject: { type: 'organisation', id: 'x'.repeat(257) } }, ['/subject/id']],
  ['properties that are an object', { resource: { ...resource, properties: [] } }, ['/resource/properties']],
])('a question without %s is a mistake, and nothing is asked', async (_, change, path) => {
  expect(await problemOf('evaluation', { ...QUESTION, ...change })).toEqual([400, 'BAD_USER_INPUT', ...path]);
  expect(asked).toEqual([]);
});

test.each<[string, object]>([
  ['a subject', { subject: { type: 'user', id: 'alice' } }],
  ['an action', { action: { name: 'write' } }],
  ['a resource', { resource: { ...resource, type: 'record' } }],
  ['a category', { resource: { ...resource, id: 'FAITH' } }],
  ['a category that is named as a property of every object', { resource: { ...resource, id: 'constructor' } }],
])('%s that means nothing here nobody may, and nothing is asked', async (_, change) => {
  expect((await post('evaluation', { ...QUESTION, ...change })).json).toEqual({ decision: false });
  expect(asked).toEqual([]);
});

test.each(['[]', 'null', '"x"', '7'])('the body %s is no question', async (body) => {
  expect(await problemOf('evaluation', body)).toEqual([400, 'BAD_USER_INPUT', '']);
});

test('nothing of what was sent stands in an error', async () => {
  const { text } = await post('evaluation', { ...QUESTION, context: { purpose: 'Berit 15810750012' } });
  expect(text).not.toMatch(/Berit|15810750012/);
});

test.each([Role.CASEWORKER, Role.LEADER, Role.AUDITOR, Role.YOUTH, Role.GUARDIAN, Role.ADMINISTRATOR])(
  'a %s is refused at every endpoint',
  async (role) => {
    for (const path of ['evaluation', 'evaluations', 'search/subject', 'search/resource', 'search/action']) {
      expect(await problemOf(path, QUESTION, { role })).toEqual([403, 'FORBIDDEN_ROLE']);
    }
    expect(asked).toEqual([]);
  },
);

test('whoever has no good token is refused before the body is read', async () => {
  const { headers } = await post('evaluation', QUESTION, { role: 'nobody' });
  expect(headers['www-authenticate']).toBe('Bearer');
  expect(await problemOf('evaluation', '{', { role: 'nobody' })).toEqual([401, 'UNAUTHENTICATED']);
});

test.each([
  ['HolderUnknown', new HolderUnknown(new Error('away')), [503, 'REGISTRY_UNAVAILABLE']],
  ['MembershipRefused', new MembershipRefused('MEMBERSHIP_REQUIRED', 'several', []), [400, 'MEMBERSHIP_REQUIRED']],
  ['a surprise', new Error('nobody foresaw this'), [500, 'INTERNAL_SERVER_ERROR']],
])('%s of who asks is told as what it is', async (_, cause, told) => {
  const broken = await open({}, { authenticator: { authenticate: () => Promise.reject(cause) } });
  expect(await problemOf('evaluation', QUESTION, { of: broken })).toEqual(told);
  await broken.stop();
});

test('where the registry cannot answer, that is told, and never a no', async () => {
  const away = (): Promise<never> => Promise.reject(createError('REGISTRY_UNAVAILABLE', 'away'));
  const without = await open({ evaluate: away, search: away });
  for (const path of ['evaluation', 'search/resource', 'search/action']) {
    expect(await problemOf(path, QUESTION, { of: without })).toEqual([503, 'REGISTRY_UNAVAILABLE']);
  }
  expect(await problemOf('evaluations', { evaluations: [QUESTION] }, { of: without })).toEqual([
    503,
    'REGISTRY_UNAVAILABLE',
  ]);
  await without.stop();
});

test('what nobody foresaw is told without a word of it', async () => {
  const broken = await open({ evaluate: () => Promise.reject(new Error('secret')) });
  const { text, status } = await post('evaluation', QUESTION, { of: broken });
  expect([status, text.includes('secret')]).toEqual([500, false]);
  await broken.stop();
});

test('a body over 64 kB is refused', async () => {
  expect(await problemOf('evaluation', { ...QUESTION, more: 'x'.repeat(64 * 1024) })).toEqual([413, 'BODY_TOO_LARGE']);
});

test('a hundred evaluations are answered, and one more refused as a whole', async () => {
  const hundred = Array.from({ length: 100 }, () => QUESTION);
  expect((await post('evaluations', { evaluations: hundred })).status).toBe(200);
  expect(await problemOf('evaluations', { evaluations: [...hundred, QUESTION] })).toEqual([
    400,
    'BAD_USER_INPUT',
    '/evaluations',
  ]);
});

test.each<[string, object, string]>([
  ['an unknown semantic', { options: { evaluations_semantic: 'first_wins' } }, '/options/evaluations_semantic'],
  ['no list', { evaluations: {} }, '/evaluations'],
])('evaluations with %s are refused as a whole', async (_, change, path) => {
  const body = { evaluations: [QUESTION], ...change };
  expect(await problemOf('evaluations', body)).toEqual([400, 'BAD_USER_INPUT', path]);
});

test('a faulty one of several says where, and is a no; the others are decided', async () => {
  const { json } = await post('evaluations', {
    subject,
    action,
    context,
    evaluations: [{ resource }, {}, 'x', { resource, context: {} }, { action: null, resource }],
  });
  const faultAt = (path: string) => ({
    decision: false,
    context: { error: { status: 400, code: 'BAD_USER_INPUT', message: expect.any(String), path } },
  });
  expect(json).toEqual({
    evaluations: [
      { decision: true },
      faultAt('/evaluations/1/resource'),
      faultAt('/evaluations/2'),
      faultAt('/evaluations/3/context/purpose'),
      faultAt('/evaluations/4/action'),
    ],
  });
});

test('what an evaluation names itself takes the place of the default, properties and all', async () => {
  const evaluations = [{ resource: { id: 'HOUSING_RENT' } }, {}];
  const { json } = await post('evaluations', { ...QUESTION, evaluations });
  expect(json).toMatchObject({
    evaluations: [
      { decision: false, context: { error: { path: '/evaluations/0/resource/properties/youth' } } },
      { decision: true },
    ],
  });
});

test('a search is passed on with its page, and a token that is none is a mistake', async () => {
  const { json } = await post('search/resource', { ...QUESTION, page: { limit: 1 } });
  expect(json).toEqual({
    results: [{ type: 'data_category', id: 'HOUSING_RENT' }],
    page: { next_token: 'next', count: 1 },
  });
  expect(asked).toMatchObject([{ of: 'CATEGORIES', organisationId: ORGANISATION, limit: 1, token: null }]);
  expect(await problemOf('search/resource', { ...QUESTION, page: { token: 'forged' } })).toEqual([
    400,
    'BAD_USER_INPUT',
    '/page/token',
  ]);
});

test.each([0, -1, 1.5, '1', null])('a page of %p is a mistake', async (limit) => {
  const body = { ...QUESTION, page: { limit } };
  expect(await problemOf('search/resource', body)).toEqual([400, 'BAD_USER_INPUT', '/page/limit']);
});

test('a page has a hundred results at most, and begins anew for an empty token', async () => {
  await post('search/subject', { ...QUESTION, page: { limit: 5000, token: '' } });
  expect(asked).toMatchObject([{ of: 'ORGANISATIONS', category: 'HOUSING_RENT', limit: 100, token: null }]);
});

test('an id of a request is sent back, unless it is too long', async () => {
  const idOf = async (id: string) =>
    (await post('evaluation', QUESTION, { headers: { 'x-request-id': id } })).headers['x-request-id'];
  expect(await idOf('of mine')).toBe('of mine');
  expect(await idOf('x'.repeat(257))).toMatch(/^[0-9a-f-]{36}$/);
  const refused = await post('evaluation', '{', { headers: { 'x-request-id': 'of mine' }, role: 'nobody' });
  expect(refused.headers['x-request-id']).toBe('of mine');
});

test('evaluations have a purse of their own, in the budget of what is dear', async () => {
  const budget = createHourlyBudget(1, () => new Date());
  const poor = await open({}, { budget });
  const hundred = { evaluations: Array.from({ length: 100 }, () => QUESTION) };
  expect((await post('evaluations', hundred, { of: poor })).status).toBe(200);
  expect((await post('evaluations', hundred, { of: poor })).status).toBe(200);
  const { status, headers } = await post('evaluation', QUESTION, { of: poor });
  expect([status, headers['retry-after']]).toEqual([429, expect.stringMatching(/^\d+$/)]);
  expect(await problemOf('search/action', QUESTION, { of: poor })).toEqual([429, 'TOO_MANY_REQUESTS']);
  expect(budget.spend(callerOf('SYSTEM').personId, 1)).toBeNull();
  await poor.stop();
});

test('without an address of its own the gateway has no metadata', async () => {
  expect((await gateway.app.inject('/.well-known/authzen-configuration')).statusCode).toBe(404);
});
