import pino from 'pino';
import { aGateway } from '../gateway.test-setup';
import { chronological } from './chronological';
import { planCopy, type PlannedPart } from './copy-plan';
import { followPages, MOST_PAGES, type Answered } from './follow-pages';
import { tellPart } from './tell-part';

const LABELS = `
directive @requiresRole(roles: [Role!]!) on FIELD_DEFINITION | OBJECT
directive @requiresConsent(category: String!) on FIELD_DEFINITION
directive @join__field(graph: join__Graph) on FIELD_DEFINITION
directive @join__graph(name: String!, url: String!) on ENUM_VALUE
enum join__Graph { NAV @join__graph(name: "nav", url: "") CONSENT @join__graph(name: "consent", url: "") }
enum Role { YOUTH CONSENT_OFFICER }`;
const planOf = (youth: string): readonly PlannedPart[] => planCopy(`${LABELS} ${youth} type Query { me: Youth }`);

test('a plan asks for all that labels let a youth read, and for nothing else', () => {
  const plan = planOf(`
    type Youth {
      id: ID! name: String @requiresConsent(category: "IDENTITY") secret: String @requiresRole(roles: [CONSENT_OFFICER])
      nav: Nav @join__field(graph: NAV)
      officers: [Officer!] @join__field(graph: CONSENT)
      log(first: Int! = 20, after: String): LogPage @join__field(graph: CONSENT) @requiresRole(roles: [CONSENT_OFFICER, YOUTH])
    }
    type Officer @requiresRole(roles: [CONSENT_OFFICER]) { name: String }
    type Nav { case: Case @requiresConsent(category: "NAV_CASE") }
    type Case { status: String note: String @requiresRole(roles: [CONSENT_OFFICER]) again: Case }
    type LogPage { edges: [String!]! }`);
  expect(plan.map(({ field, owner, paging, query }) => [field, owner, paging, query])).toEqual([
    [null, 'CONSENT', 'NONE', '{ me { id name } }'],
    ['nav', 'NAV', 'NONE', '{ me { nav { case { status again { status } } } } }'],
    ['log', 'CONSENT', 'AFTER', 'query ($from: String) { me { log(first: 100, after: $from) { edges } } }'],
  ]);
  expect(plan[1]?.parts).toEqual([{ field: 'case', category: 'NAV_CASE' }]);
});

test('of a list that gives so many of its rows a copy has all', () => {
  const plan = planOf(`
    type Youth { id: ID! nav: Nav @join__field(graph: NAV) }
    type Nav { orders(first: Int): [Order!] @requiresConsent(category: "NAV_ORDERS") }
    type Order { status: String }`);
  expect(plan[1]?.query).toBe('{ me { nav { orders { status } } } }');
});

test.each([
  ['pages that cannot be followed', 'log(first: Int! = 20, page: Int): Row', /`Youth\.log`/],
  ['an argument that has to be given', 'log(on: String!): Row', /`Youth\.log`.*`on`/],
  ['pages below the youth', 'log: Below', /`Below\.rows`.*`first`/],
  ['an owner whom nobody knows', 'log: Row', /nobody answers/],
])('a field with %s is refused by name, and not left out', (_what, field, said) => {
  const owned = /owner/.test(_what) ? field : `${field} @join__field(graph: CONSENT)`;
  expect(() =>
    planOf(`type Youth { id: ID! ${owned} } type Row { at: String } type Below { rows(first: Int! = 20): Row }`),
  ).toThrow(said);
});

test('lists stand in the order of time, oldest first, and what names no time at the end', () => {
  const rows = [
    { n: 3, at: '2026-03-01' },
    { n: 4 },
    { n: 1, in: { at: '2025-01-01' } },
    { n: 2, at: '2026-02-01T10:00:00.000Z' },
  ];
  expect(chronological({ rows, plain: ['b', 'a'], text: 'as of 2020-01-01' })).toEqual({
    rows: [rows[2], rows[3], rows[0], rows[1]],
    plain: ['b', 'a'],
    text: 'as of 2020-01-01',
  });
});

const part = (paging: PlannedPart['paging'], field = 'log'): PlannedPart => ({
  field,
  owner: 'CONSENT',
  query: '',
  paging,
  category: null,
  parts: [],
});

/** Answers page after page of a list with so many rows. */
const logOf =
  (rows: number) =>
  (_query: string, { from }: Readonly<Record<string, unknown>>): Promise<Answered> => {
    const start = Number(from ?? 0);
    const end = Math.min(rows, start + 100);
    const edges = Array.from({ length: end - start }, (_, n) => ({
      cursor: 'c',
      node: { n: start + n },
      deletion: null,
    }));
    return Promise.resolve({
      me: { log: { edges, pageInfo: { hasNextPage: end < rows, endCursor: String(end) } } },
      errors: [],
    });
  };

test('pages are followed to the end, and where there are more than are copied it is said where the rest begins', async () => {
  const { value, rest } = await followPages(part('AFTER'), logOf(250));
  expect([value, rest]).toEqual([Array.from({ length: 250 }, (_, n) => ({ n })), null]);
  const many = await followPages(part('AFTER'), logOf(MOST_PAGES * 100 + 1));
  expect([(many.value as unknown[]).length, many.rest]).toEqual([MOST_PAGES * 100, { from: String(MOST_PAGES * 100) }]);
  expect(tellPart(part('AFTER'), many, 'nb')).toMatchObject({ state: 'NOT_WHOLE', restAfter: '10000' });
});

test('a page that does not come leaves the part as one that is not whole', async () => {
  let asked = 0;
  const followed = await followPages(part('AFTER'), (query, variables) => {
    asked += 1;
    return asked < 2 ? logOf(250)(query, variables) : Promise.resolve({ me: null, errors: [AWAY] });
  });
  expect(tellPart(part('AFTER'), followed, 'en')).toMatchObject({
    state: 'NOT_WHOLE',
    restAfter: '100',
    notAnswered: ['The consent registry'],
  });
  const late = await followPages(part('AFTER'), () => Promise.resolve(null));
  expect(tellPart(part('AFTER'), late, 'en').state).toBe('NOT_ANSWERED');
});

test('histories are followed of each row, with no version twice and none left out', async () => {
  const id = (n: number): string => String(n).padStart(4, '0');
  const written: Readonly<Record<string, readonly string[]>> = {
    A: Array.from({ length: 230 }, (_, n) => id(2 * n)).reverse(),
    B: Array.from({ length: 130 }, (_, n) => id(2 * n + 1)).reverse(),
    C: [id(999)],
  };
  const { value } = await followPages(part('BEFORE'), (_query, { from }) => {
    const log = Object.entries(written).map(([section, ids]) => ({
      section,
      history: ids
        .filter((each) => from === null || each < String(from))
        .slice(0, 100)
        .map((each) => ({ id: each })),
    }));
    return Promise.resolve({ me: { log }, errors: [] });
  });
  expect(value).toEqual(
    Object.entries(written).map(([section, ids]) => ({ section, history: ids.map((each) => ({ id: each })) })),
  );
});

const AWAY = { message: '', path: ['me'], extensions: { code: 'SUBGRAPH_UNAVAILABLE', service: 'consent' } };

test.each([
  ['bearer youth of whom nobody can say anything', 'Bearer youth', '', 503, 'REGISTRY_UNAVAILABLE'],
  ['a worker', 'Bearer child-welfare', '', 403, 'FORBIDDEN_ROLE'],
  ['a leader', 'Bearer leader', '', 403, 'FORBIDDEN_ROLE'],
  ['nobody', 'Bearer nobody', '', 401, 'UNAUTHENTICATED'],
  ['a language that there is none of', 'Bearer youth', '?language=se', 400, 'BAD_USER_INPUT'],
  ['two languages', 'Bearer youth', '?language=nb&language=nn', 400, 'BAD_USER_INPUT'],
  ['what nobody foresaw', 'Bearer broken', '', 500, 'INTERNAL_SERVER_ERROR'],
])('%s gets no copy, and a problem that says why', async (_who, authorization, query, status, code) => {
  const gateway = await aGateway();
  const response = await gateway.app.inject({ url: `/my/copy${query}`, headers: { authorization } });
  const { headers } = response;
  expect([response.statusCode, response.json()]).toEqual([status, expect.objectContaining({ status, code })]);
  expect([headers['content-type'], headers['cache-control']]).toEqual([
    'application/problem+json; charset=utf-8',
    'no-store',
  ]);
  await gateway.stop();
});

test('ten copies are made in an hour', async () => {
  const gateway = await aGateway();
  const copy = () => gateway.app.inject({ url: '/my/copy', headers: { authorization: 'Bearer youth' } });
  for (let n = 0; n < 10; n += 1) expect((await copy()).statusCode).toBe(503);
  const { statusCode, headers } = await copy();
  expect([statusCode, headers['retry-after']]).toEqual([429, expect.stringMatching(/^\d+$/)]);
  await gateway.stop();
});

test('why the registry did not open a copy is told to the operator as a code, and to nobody else', async () => {
  const lines: string[] = [];
  const openCopy = () => Promise.reject(Object.assign(new Error('for Aksel'), { code: 'ECONNREFUSED' }));
  const log = pino({ level: 'error' }, { write: (line: string) => void lines.push(line) });
  const gateway = await aGateway({ openCopy, log });
  const payload = { code: 'GOOD', birthDate: '2008-01-15' };
  const answer = await gateway.app.inject({ method: 'POST', url: '/copy-in-person', payload });
  expect([answer.statusCode, answer.json()]).toEqual([
    503,
    {
      type: 'about:blank',
      title: 'Service Unavailable',
      status: 503,
      detail: 'the consent registry cannot answer now',
      code: 'REGISTRY_UNAVAILABLE',
    },
  ]);
  expect(lines.map((line) => JSON.parse(line) as object)).toEqual([
    expect.objectContaining({ code: 'REGISTRY_UNAVAILABLE', cause: 'ECONNREFUSED' }),
  ]);
  expect(lines.join()).not.toContain('Aksel');
  await gateway.stop();
});

test('who has no code that opens something is told so in one way, and sixty codes in an hour are tried from one address', async () => {
  const typed: unknown[] = [];
  const gateway = await aGateway({
    openCopy({ code, birthDate }) {
      typed.push([code, birthDate]);
      return Promise.resolve(code === 'GOOD' ? '00000000-0000-4000-8000-000000000001' : null);
    },
  });
  const open = async (payload: object, query = '') => {
    const headers = { authorization: 'Bearer leader' };
    const answer = await gateway.app.inject({ method: 'POST', url: `/copy-in-person${query}`, payload, headers });
    const { code, path } = answer.json<{ code: string; path?: string }>();
    return [answer.statusCode, code, path, answer.headers['cache-control']];
  };
  const birthDate = '2008-01-15';
  expect(await open({ code: 'BAD', birthDate })).toEqual([403, 'COPY_CODE_REFUSED', undefined, 'no-store']);
  expect(await open({ code: 'GOOD', birthDate })).toEqual([503, 'REGISTRY_UNAVAILABLE', undefined, 'no-store']);
  expect(await open({ code: 'BAD' })).toEqual([400, 'BAD_USER_INPUT', '/birthDate', 'no-store']);
  expect(await open({ code: 1, birthDate })).toEqual([400, 'BAD_USER_INPUT', '/code', 'no-store']);
  expect(await open({ code: 'BAD', birthDate }, '?language=se')).toEqual([
    400,
    'BAD_USER_INPUT',
    undefined,
    'no-store',
  ]);
  for (let n = 2; n < 60; n += 1) await open({ code: 'BAD', birthDate });
  expect((await open({ code: 'GOOD', birthDate })).slice(0, 2)).toEqual([429, 'TOO_MANY_REQUESTS']);
  expect(typed).toHaveLength(60);
  await gateway.stop();
});
