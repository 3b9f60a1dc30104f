import { codesOf, type Answer } from '../harness/ask';
import { startBypassWorld, type BypassWorld } from './bypass-world';

let world: BypassWorld;
beforeAll(async () => {
  world = await startBypassWorld();
});
afterAll(() => world?.topology.stop());

const SECRETS = ['et sted å være', 'KONFLIKTRAAD', 'Ladehaugen', '5200', 'AFTERCARE', 'Ukjent'];

describe('a worker does not get past the owner', () => {
  test.each([
    [
      'an alias',
      'query ($id: ID!) { a: youth(id: $id) { nav: outreach { case: contact { x: since } name: hap { weeksDone ' +
        '} } housing: housing { rent: mapping { level } x: rent { monthNok } } } }',
    ],
    [
      'an alias with the name of a field that is open to the worker',
      'query ($id: ID!) { youth(id: $id) { nav: outreach { __typename case: followUps { status: bestilling } } } }',
    ],
    [
      'a named fragment',
      'query ($id: ID!) { youth(id: $id) { ...A } } fragment A on Youth { outreach { ...B } housing { ...C } } ' +
        'fragment B on OutreachRecords { followUps { bestilling kind } } fragment C on HousingRecords { residency ' +
        '{ house { name } } }',
    ],
    [
      'nested inline fragments',
      'query ($id: ID!) { youth(id: $id) { ... { ... on Youth { ... { outreach { ... on OutreachRecords { ' +
        'followUps { ... on OutreachFollowUp { bestilling } } } } } } } } }',
    ],
    [
      '`@include` and `@skip` by variable',
      'query ($id: ID!, $yes: Boolean = true, $no: Boolean = false) { youth(id: $id) { outreach @include(if: ' +
        '$yes) { followUps @skip(if: $no) { bestilling } } ... @include(if: $yes) { housing { rent @skip(if: $no) ' +
        '{ monthNok } } } } }',
    ],
    [
      'the same field twice, once not included',
      'query ($id: ID!, $no: Boolean = false) { youth(id: $id) { outreach { followUps @include(if: $no) { id } ' +
        '...F } } } fragment F on OutreachRecords { followUps { bestilling } }',
    ],
    [
      'a list with the same youth twice',
      'query ($id: ID!) { youths(ids: [$id, $id]) { outreach { followUps { bestilling } } housing { rent { monthNok } } } }',
    ],
    [
      'the caseload',
      '{ navCaseload(first: 5) { edges { node { outreach { followUps { bestilling } } housing { rent { monthNok ' +
        '} followUp { basis } } } } } }',
    ],
    [
      "the owner's own root field",
      'query ($id: ID!) { navYouth(id: $id) { outreach { followUps { bestilling } } housing { followUp { basis } } } }',
    ],
  ])('with %s', async (_name, query) => {
    const { status, text, json } = await world.askAsNav(query);
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
    const { json } = await world.askAsNav(`query ($id: ID!) { youth(id: $id) { ${selection} } }`);
    expect([json.data, json.errors?.[0]?.extensions?.['code']]).toEqual([undefined, 'GRAPHQL_VALIDATION_FAILED']);
  });

  test.each([
    'outreachYouth(id: $id) { outreach { contact { since } } }',
    'housingYouth(id: $id) { housing { rent { monthNok } } }',
    'childWelfareYouth(id: $id) { id }',
  ])('by the root field of another agency, `%s`', async (field) => {
    const answer = await world.askAsNav(`query ($id: ID!) { ${field} }`);
    expect(codesOf(answer).map(([, code]) => code)).toEqual(['FORBIDDEN_ROLE']);
  });

  test.each([
    '{ _service { sdl } }',
    '{ _entities(representations: [{ __typename: "Youth", id: "1" }]) { __typename } }',
    '{ __schema { types { name } } }',
    '{ __type(name: "Youth") { fields { name } } }',
    '{ yout { id } }',
  ])('by asking the gateway for `%s`, nor learns the schema', async (query) => {
    const { json, text } = await world.askAsNav(query);
    expect(json.data ?? null).toBeNull();
    expect(text).not.toMatch(/did you mean|sdl:|type Query/i);
    expect(['GRAPHQL_VALIDATION_FAILED', 'INTROSPECTION_DISABLED']).toContain(json.errors?.[0]?.extensions?.['code']);
  });

  test('by paging: nobody whom another organisation serves is listed, counted or told from nobody', async () => {
    const CASELOAD =
      'query ($first: Int!, $after: String) { navCaseload(first: $first, after: $after) { edges { cursor node { ' +
      'id } } pageInfo { hasNextPage endCursor } } }';
    const page = ({ json }: Answer) => json.data?.['navCaseload'] as Page;
    const whole = page(await world.askAsNav(CASELOAD, { first: 1 }));
    const { endCursor } = whole.pageInfo;
    expect(whole).toEqual({
      edges: [{ cursor: endCursor, node: { id: world.youthId } }],
      pageInfo: { hasNextPage: false, endCursor },
    });
    expect(page(await world.askAsNav(CASELOAD, { first: 100, after: endCursor })).edges).toEqual([]);
    const made = [world.strangerId, world.youthId, '00000000-0000-4000-8000-000000000000'].map((id) =>
      Buffer.from(id).toString('base64url'),
    );
    for (const after of [...made, `${endCursor}A`, endCursor.slice(1)]) {
      expect(codesOf(await world.askAsNav(CASELOAD, { first: 1, after }))).toEqual([['navCaseload', 'BAD_USER_INPUT']]);
    }
    const byAnother = await world.topology.ask(world.otherNav, CASELOAD, { first: 1, after: endCursor }, 'B107');
    expect(codesOf(byAnother)).toEqual([['navCaseload', 'BAD_USER_INPUT']]);
    for (const variables of [{ first: 0 }, { first: 101 }, { first: -1 }, { first: 1, after: "' or 1=1 --" }]) {
      expect(codesOf(await world.askAsNav(CASELOAD, variables)).map(([, code]) => code)).toEqual(['BAD_USER_INPUT']);
    }
  });
});

/** A page of a caseload, as it is asked for. */
interface Page {
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

test('two callers who ask the same at the same moment each get their own answer', async () => {
  const query =
    'query ($ids: [ID!]!) { youths(ids: $ids) { id name nav { income { monthlyNok } } outreach { contact { ' +
    'since } } access { category } } }';
  const variables = { ids: [world.youthId, world.strangerId] };
  const alone = [
    await world.topology.ask(world.nav, query, variables, 'B107'),
    await world.topology.ask(world.otherNav, query, variables, 'B107'),
    await world.topology.ask(world.nav, query, variables, 'B103'),
  ];
  expect(new Set(alone.map(({ text }) => text)).size).toBe(3);
  const together = await Promise.all(
    Array.from({ length: 30 }, (_, n) =>
      world.topology.ask(n % 3 === 1 ? world.otherNav : world.nav, query, variables, n % 3 === 2 ? 'B103' : 'B107'),
    ),
  );
  together.forEach(({ text }, n) => expect(text).toBe(alone[n % 3]?.text));
});

test("aliases with the names of an object's own machinery pollute nothing", async () => {
  const before = Object.getOwnPropertyNames(Object.prototype);
  const answer = await world.askAsNav(
    'query ($id: ID!) { __proto__: youth(id: $id) { constructor: id toString: name valueOf: nav { __proto__: ' +
      'income { polluted: monthlyNok hasOwnProperty: source } } } constructor: youth(id: $id) { __proto__: name } }',
  );
  expect(answer.status).toBeLessThan(500);
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  await world.post(
    '{"query":"query ($id: ID!) { youth(id: $id) { id } ' +
      `}","variables":{"id":"${world.youthId}","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}}`,
  );
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  expect((await world.askAsNav('query ($id: ID!) { youth(id: $id) { id } }')).json).toEqual({
    data: { youth: { id: world.youthId } },
  });
});
