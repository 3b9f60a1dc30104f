import { worker } from '../harness/callers';
import { codesOf, send, type Answer } from '../harness/ask';
import { startDistributed, type Distributed } from '../harness/distributed';
import { recordAll, serve } from '../harness/records';

let topology: Distributed;
let youthId: string;
let strangerId: string;
let nav: ReturnType<typeof worker>;
let otherNav: ReturnType<typeof worker>;

beforeAll(async () => {
  topology = await startDistributed();
  await topology.seed(async (seed) => {
    const [navId, otherNavId, outreachId, housingId] = [
      await seed.organisation('NAV'),
      await seed.organisation('NAV'),
      await seed.organisation('OUTREACH'),
      await seed.organisation('HOUSING'),
    ];
    [nav, otherNav] = [worker('NAV', navId, 'Z1'), worker('NAV', otherNavId, 'Z2')];
    [youthId, strangerId] = [
      await seed.youth({ name: 'Navn Navnesen' }),
      await seed.youth({ name: 'Ukjent Ukjentsen' }),
    ];
    for (const [agency, organisationId, id] of [
      ['NAV', navId, youthId],
      ['OUTREACH', outreachId, youthId],
      ['HOUSING', housingId, youthId],
      ['NAV', otherNavId, strangerId],
    ] as const) {
      await serve(seed, agency, organisationId, id);
      await recordAll(seed, agency, organisationId, id);
    }
  });
});
afterAll(() => topology.stop());

const SECRETS = ['et sted å være', 'KONFLIKTRAAD', 'Ladehaugen', '5200', 'AFTERCARE', 'Ukjent'];
const askAsNav = (query: string, variables: Record<string, unknown> = {}): Promise<Answer> =>
  topology.ask(nav, query, { id: youthId, ...variables }, 'B101');
const post = async (body: string, headers: Record<string, string> = {}): Promise<Answer> =>
  send(`${topology.gatewayUrls[0]}/graphql`, {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${await topology.issuer.tokenOf(nav)}`,
      behandlingsnummer: 'B101',
      ...headers,
    },
  });

describe('a worker does not get past the owner', () => {
  test.each([
    [
      'an alias',
      'query ($id: ID!) { a: youth(id: $id) { nav: outreach { case: contact { x: since } name: hap { weeksDone } } housing: housing { rent: mapping { level } x: rent { monthNok } } } }',
    ],
    [
      'an alias with the name of a field that is open to the worker',
      'query ($id: ID!) { youth(id: $id) { nav: outreach { __typename case: followUps { status: bestilling } } } }',
    ],
    [
      'a named fragment',
      'query ($id: ID!) { youth(id: $id) { ...A } } fragment A on Youth { outreach { ...B } housing { ...C } } fragment B on OutreachRecords { followUps { bestilling kind } } fragment C on HousingRecords { residency { house { name } } }',
    ],
    [
      'nested inline fragments',
      'query ($id: ID!) { youth(id: $id) { ... { ... on Youth { ... { outreach { ... on OutreachRecords { followUps { ... on OutreachFollowUp { bestilling } } } } } } } } }',
    ],
    [
      '`@include` and `@skip` by variable',
      'query ($id: ID!, $yes: Boolean = true, $no: Boolean = false) { youth(id: $id) { outreach @include(if: $yes) { followUps @skip(if: $no) { bestilling } } ... @include(if: $yes) { housing { rent @skip(if: $no) { monthNok } } } } }',
    ],
    [
      'the same field twice, once not included',
      'query ($id: ID!, $no: Boolean = false) { youth(id: $id) { outreach { followUps @include(if: $no) { id } ...F } } } fragment F on OutreachRecords { followUps { bestilling } }',
    ],
    [
      'a list with the same youth twice',
      'query ($id: ID!) { youths(ids: [$id, $id]) { outreach { followUps { bestilling } } housing { rent { monthNok } } } }',
    ],
    [
      'the caseload',
      '{ navCaseload(first: 5) { edges { node { outreach { followUps { bestilling } } housing { rent { monthNok } followUp { basis } } } } } }',
    ],
    [
      "the owner's own root field",
      'query ($id: ID!) { navYouth(id: $id) { outreach { followUps { bestilling } } housing { followUp { basis } } } }',
    ],
  ])('with %s', async (_name, query) => {
    const { status, text, json } = await askAsNav(query);
    expect(status).toBe(200);
    for (const secret of SECRETS) expect(text).not.toContain(secret);
    const codes = codesOf({ json } as Answer).map(([, code]) => code);
    expect(codes.length).toBeGreaterThan(0);
    expect(new Set(codes)).toEqual(new Set(['UNAUTHORIZED_FIELD_OR_TYPE']));
  });

  test.each([
    'id: outreach { contact { since } }',
    'id: name nav { case { status } }',
    '__typename: name',
    'outreach { id: contact { since } }',
  ])('nor is taken for another, by a field under the name of a key, `%s`', async (selection) => {
    const { json } = await askAsNav(`query ($id: ID!) { youth(id: $id) { ${selection} } }`);
    expect([json.data, json.errors?.[0]?.extensions?.['code']]).toEqual([undefined, 'GRAPHQL_VALIDATION_FAILED']);
  });

  test.each([
    'outreachYouth(id: $id) { outreach { contact { since } } }',
    'housingYouth(id: $id) { housing { rent { monthNok } } }',
    'childWelfareYouth(id: $id) { id }',
  ])('by the root field of another agency, `%s`', async (field) => {
    const answer = await askAsNav(`query ($id: ID!) { ${field} }`);
    expect(codesOf(answer).map(([, code]) => code)).toEqual(['FORBIDDEN_ROLE']);
  });

  test.each([
    '{ _service { sdl } }',
    '{ _entities(representations: [{ __typename: "Youth", id: "1" }]) { __typename } }',
    '{ __schema { types { name } } }',
    '{ __type(name: "Youth") { fields { name } } }',
    '{ yout { id } }',
  ])('by asking the gateway for `%s`, nor learns the schema', async (query) => {
    const { json, text } = await askAsNav(query);
    expect(json.data ?? null).toBeNull();
    expect(text).not.toMatch(/did you mean|sdl:|type Query/i);
    expect(['GRAPHQL_VALIDATION_FAILED', 'INTROSPECTION_DISABLED']).toContain(json.errors?.[0]?.extensions?.['code']);
  });

  test('by paging: nobody whom another organisation serves is listed, counted or told from nobody', async () => {
    const CASELOAD =
      'query ($first: Int!, $after: String) { navCaseload(first: $first, after: $after) { edges { cursor node { id } } pageInfo { hasNextPage endCursor } } }';
    const cursor = (id: string): string => Buffer.from(id).toString('base64url');
    const ids = (answer: Answer): unknown =>
      (answer.json.data?.['navCaseload'] as { edges: { node: { id: string } }[] }).edges.map(({ node }) => node.id);
    const whole = await askAsNav(CASELOAD, { first: 1 });
    expect(whole.json.data).toEqual({
      navCaseload: {
        edges: [{ cursor: cursor(youthId), node: { id: youthId } }],
        pageInfo: { hasNextPage: false, endCursor: cursor(youthId) },
      },
    });
    const before = '00000000-0000-4000-8000-000000000000';
    expect(ids(await askAsNav(CASELOAD, { first: 100, after: cursor(before) }))).toEqual([youthId]);
    for (const after of [strangerId, youthId])
      expect(ids(await askAsNav(CASELOAD, { first: 100, after: cursor(after) }))).toEqual(
        after < youthId ? [youthId] : [],
      );
    for (const variables of [{ first: 0 }, { first: 101 }, { first: -1 }, { first: 1, after: "' or 1=1 --" }]) {
      expect(codesOf(await askAsNav(CASELOAD, variables)).map(([, code]) => code)).toEqual(['BAD_USER_INPUT']);
    }
  });
});

test('two callers who ask the same at the same moment each get their own answer', async () => {
  const query =
    'query ($ids: [ID!]!) { youths(ids: $ids) { id name nav { income { monthlyNok } } outreach { contact { since } } access { category } } }';
  const variables = { ids: [youthId, strangerId] };
  const alone = [
    await topology.ask(nav, query, variables, 'B107'),
    await topology.ask(otherNav, query, variables, 'B107'),
    await topology.ask(nav, query, variables, 'B103'),
  ];
  expect(new Set(alone.map(({ text }) => text)).size).toBe(3);
  const together = await Promise.all(
    Array.from({ length: 30 }, (_, n) =>
      topology.ask(n % 3 === 1 ? otherNav : nav, query, variables, n % 3 === 2 ? 'B103' : 'B107'),
    ),
  );
  together.forEach(({ text }, n) => expect(text).toBe(alone[n % 3]?.text));
});

test("aliases with the names of an object's own machinery pollute nothing", async () => {
  const before = Object.getOwnPropertyNames(Object.prototype);
  const answer = await askAsNav(
    'query ($id: ID!) { __proto__: youth(id: $id) { constructor: id toString: name valueOf: nav { __proto__: income { polluted: monthlyNok hasOwnProperty: source } } } constructor: youth(id: $id) { __proto__: name } }',
  );
  expect(answer.status).toBeLessThan(500);
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  await post(
    `{"query":"query ($id: ID!) { youth(id: $id) { id } }","variables":{"id":"${youthId}","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}}`,
  );
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  expect((await askAsNav('query ($id: ID!) { youth(id: $id) { id } }')).json).toEqual({
    data: { youth: { id: youthId } },
  });
});

describe('a bomb is refused before it costs anything:', () => {
  const many = (count: number, part: (n: number) => string): string =>
    Array.from({ length: count }, (_, n) => part(n)).join(' ');
  test.each<[string, string, string]>([
    ['101 aliases of `__typename`', `{ ${many(101, (n) => `a${n}: __typename`)} }`, 'OPERATION_TOO_LARGE'],
    [
      '101 aliases of a youth',
      `query ($id: ID!) { ${many(101, (n) => `a${n}: youth(id: $id) { id }`)} }`,
      'OPERATION_TOO_LARGE',
    ],
    [
      '31 root fields',
      `query ($id: ID!) { ${many(31, (n) => `a${n}: youth(id: $id) { id }`)} }`,
      'OPERATION_TOO_LARGE',
    ],
    [
      'deep nesting of types',
      `{ __schema { types { fields { type ${'{ ofType '.repeat(200)} { name } ${'} '.repeat(200)} } } } }`,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'directives',
      `query ($id: ID!) { youth(id: $id) { ${many(70, () => '... @include(if: true) { id }')} } }`,
      'OPERATION_TOO_LARGE',
    ],
    ['unknown directives', `{ __typename ${many(200, (n) => `@a${n}`)} }`, 'GRAPHQL_VALIDATION_FAILED'],
    ['tokens', `{ ${'__typename '.repeat(5000)} }`, 'GRAPHQL_PARSE_FAILED'],
    [
      'fragments that double at each level',
      `query ($id: ID!) { youth(id: $id) { ...F0 } } ${many(28, (n) => `fragment F${n} on Youth { ...F${n + 1} ...F${n + 1} }`)} fragment F28 on Youth { id }`,
      'OPERATION_TOO_LARGE',
    ],
    [
      'fragments that spread themselves',
      'query ($id: ID!) { youth(id: $id) { ...A } } fragment A on Youth { ...B } fragment B on Youth { ...A }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
  ])('%s', async (_name, query, code) => {
    const since = performance.now();
    const { json } = await askAsNav(query);
    expect(json.data ?? null).toBeNull();
    expect(json.errors?.[0]?.extensions?.['code']).toBe(code);
    expect(json.errors?.length).toBeLessThanOrEqual(10);
    expect(performance.now() - since).toBeLessThan(3000);
  });

  test('deep nesting without fields is answered as if it were flat', async () => {
    const since = performance.now();
    const { json } = await askAsNav(
      `query ($id: ID!) { youth(id: $id) { ${'... { '.repeat(1200)} id ${'} '.repeat(1200)} } }`,
    );
    expect(json).toEqual({ data: { youth: { id: youthId } } });
    expect(performance.now() - since).toBeLessThan(3000);
  });

  test('a body above the limit, by 413', async () => {
    const { status, json } = await post(
      JSON.stringify({ query: '{ __typename }', extensions: { padding: 'x'.repeat(300_000) } }),
    );
    expect([status, json.errors?.[0]?.extensions?.['code']]).toEqual([413, 'BODY_TOO_LARGE']);
  });

  test('operations in a batch', async () => {
    const { status, json } = await post(JSON.stringify([{ query: '{ __typename }' }, { query: '{ __typename }' }]));
    expect([status, json.data]).toEqual([400, undefined]);
  });
});

describe('a page of another site', () => {
  const MUTATION =
    'mutation { recordIncome(input: { youthId: "%", source: NONE, monthlyNok: 1, selfSufficient: false }) { id } }';
  const incomes = () => topology.databases.query('nav', 'select id from income_situation');

  test('changes nothing by a link, and neither does a worker', async () => {
    const before = await incomes();
    const url = `${topology.gatewayUrls[0]}/graphql?query=${encodeURIComponent(MUTATION.replace('%', youthId))}`;
    expect((await send(url, {})).status).toBe(401);
    const asWorker = await send(url, {
      headers: { authorization: `Bearer ${await topology.issuer.tokenOf(nav)}`, behandlingsnummer: 'B107' },
    });
    expect(asWorker.status).toBe(405);
    expect(await incomes()).toEqual(before);
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'changes nothing by a form of %s',
    async (type) => {
      const before = await incomes();
      const body = JSON.stringify({ query: MUTATION.replace('%', youthId) });
      const stranger = await send(`${topology.gatewayUrls[0]}/graphql`, {
        method: 'POST',
        body,
        headers: { 'content-type': type },
      });
      const asWorker = await post(body, { 'content-type': type, behandlingsnummer: 'B107' });
      for (const { status } of [stranger, asWorker]) expect([400, 401, 415]).toContain(status);
      expect(await incomes()).toEqual(before);
    },
  );
});

describe('a fault behind the gateway', () => {
  const INSIDE =
    /127\.0\.0\.1|localhost|ECONN|https?:|select |insert |relation|column|income_situation|\bat .*:\d+:\d+|node_modules/i;

  test('in a database shows no SQL and no name of a table', async () => {
    await topology.databases.query('nav', 'alter table income_situation rename to hidden');
    const answer = await topology.ask(
      nav,
      'query ($id: ID!) { youth(id: $id) { id nav { income { monthlyNok } section17 { status } } } }',
      { id: youthId },
      'B107',
    );
    await topology.databases.query('nav', 'alter table hidden rename to income_situation');
    expect(answer.text).not.toMatch(INSIDE);
    expect(answer.json.data).toEqual({
      youth: { id: youthId, nav: { income: null, section17: { status: 'GRANTED' } } },
    });
    expect(codesOf(answer)).toEqual([['youth.nav.income', 'INTERNAL_SERVER_ERROR']]);
  });

  test('in a service that is down shows no address, and opens nothing', async () => {
    await topology.stopService('housing');
    const answer = await topology.ask(
      nav,
      'query ($id: ID!) { youth(id: $id) { id nav { case { status } } housing { rent { monthNok } } } }',
      { id: youthId },
      'B107',
    );
    expect(answer.text).not.toMatch(INSIDE);
    expect(answer.json.data).toEqual({ youth: { id: youthId, nav: { case: { status: 'OPEN' } }, housing: null } });
    expect(codesOf(answer)).toEqual([['youth.housing', 'SUBGRAPH_UNAVAILABLE']]);
  });

  test('in the registry withholds all that crosses a border, and leaves an agency its own', async () => {
    await topology.stopService('consent');
    const answer = await topology.ask(
      nav,
      'query ($id: ID!) { navYouth(id: $id) { id nav { case { status } } outreach { contact { since } } } }',
      { id: youthId },
      'B107',
    );
    expect(answer.text).not.toMatch(INSIDE);
    expect(answer.json.data).toEqual({
      navYouth: { id: youthId, nav: { case: { status: 'OPEN' } }, outreach: { contact: null } },
    });
    expect(codesOf(answer)).toEqual([['navYouth.outreach.contact', 'REGISTRY_UNAVAILABLE']]);
  });
});
