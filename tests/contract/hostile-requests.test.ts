import { codesOf, send } from '../harness/ask';
import { youth } from '../harness/callers';
import { startBypassWorld, type BypassWorld } from './bypass-world';

let world: BypassWorld;
beforeAll(async () => {
  world = await startBypassWorld();
});
afterAll(() => world?.topology.stop());

/** What this process, with gateway and services in it, has worked since. Other processes may keep it waiting. */
function cpuMsSince(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}

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
      'a page whose size is the default of a variable',
      `query ($n: Int = 100) { ${many(9, (n) => `a${n}: navCaseload(first: $n) { ...Page }`)} }
        fragment Page on NavCaseload { edges { node { nav { income { ${many(20, () => 'monthlyNok')} } } } } }`,
      'OPERATION_TOO_LARGE',
    ],
    [
      'thirty years of what two agencies count together',
      `{ ${many(30, (n) => `y${n}: summerJobReport(year: ${1990 + n}) { withDecision }`)} }`,
      'OPERATION_TOO_LARGE',
    ],
    [
      'deep nesting of types',
      `{ __schema { types { fields { type ${'{ ofType '.repeat(200)} { name } ${'} '.repeat(200)} } } } }`,
      'INTROSPECTION_DISABLED',
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
      `query ($id: ID!) { youth(id: $id) { ...F0 } } ${many(28, (n) => `fragment F${n} on Youth { ...F${n + 1} ...F${n + 1} }`)} ` +
        'fragment F28 on Youth { id }',
      'OPERATION_TOO_LARGE',
    ],
    [
      'fragments that spread themselves',
      'query ($id: ID!) { youth(id: $id) { ...A } } fragment A on Youth { ...B } fragment B on Youth { ...A }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
  ])('%s', async (_name, query, code) => {
    const since = process.cpuUsage();
    const { json } = await world.askAsNav(query);
    expect(json.data ?? null).toBeNull();
    expect(json.errors?.[0]?.extensions?.['code']).toBe(code);
    expect(json.errors?.length).toBeLessThanOrEqual(10);
    expect(cpuMsSince(since)).toBeLessThan(3000);
  });

  test('deep nesting without fields is answered as if it were flat', async () => {
    const since = process.cpuUsage();
    const { json } = await world.askAsNav(
      `query ($id: ID!) { youth(id: $id) { ${'... { '.repeat(1200)} id ${'} '.repeat(1200)} } }`,
    );
    expect(json).toEqual({ data: { youth: { id: world.youthId } } });
    expect(cpuMsSince(since)).toBeLessThan(3000);
  });

  test('a body above the limit, by 413', async () => {
    const { status, json } = await world.post(
      JSON.stringify({ query: '{ __typename }', extensions: { padding: 'x'.repeat(300_000) } }),
    );
    expect([status, json.errors?.[0]?.extensions?.['code']]).toEqual([413, 'BODY_TOO_LARGE']);
  });

  test('operations in a batch', async () => {
    const { status, json } = await world.post(
      JSON.stringify([{ query: '{ __typename }' }, { query: '{ __typename }' }]),
    );
    expect([status, json.data]).toEqual([400, undefined]);
  });
});

test('a value that is no date is told by the service as the mistake that it is', async () => {
  for (const day of ['9999', '"2026-02-30"', '[1]']) {
    const answer = await world.askAsNav(
      `mutation ($id: ID!) { grantSection17(input: { youthId: $id, validFrom: ${day}, validTo: "2026-03-01" }) { id } }`,
    );
    expect([day, codesOf(answer).map(([, code]) => code)]).toEqual([day, ['BAD_USER_INPUT']]);
  }
  const moment = await world.topology.ask(
    youth(world.youthId),
    'mutation { giveConsent(input: { recipientId: "x", purpose: B101, categories: [NAV_CASE], validFrom: 9999 }) { id } }',
  );
  expect(codesOf(moment).map(([, code]) => code)).toEqual(['BAD_USER_INPUT']);
  const variable = await world.askAsNav(
    'mutation ($id: ID!, $day: LocalDate!) { grantSection17(input: { youthId: $id, validFrom: $day, validTo: "2026-03-01" }) { id } }',
    { day: 9999 },
  );
  expect(codesOf(variable).map(([, code]) => code)).toEqual(['BAD_USER_INPUT']);
});

describe('a page of another site', () => {
  const MUTATION =
    'mutation { recordIncome(input: { youthId: "%", source: NONE, monthlyNok: 1, selfSufficient: false }) { id } }';
  const incomes = () => world.topology.databases.query('nav', 'select id from income_situation');

  test('changes nothing by a link, and neither does a worker', async () => {
    const before = await incomes();
    const url = `${world.topology.gatewayUrls[0]}/graphql?query=${encodeURIComponent(MUTATION.replace('%', world.youthId))}`;
    expect((await send(url, {})).status).toBe(401);
    const asWorker = await send(url, {
      headers: { authorization: `Bearer ${await world.topology.issuer.tokenOf(world.nav)}`, behandlingsnummer: 'B107' },
    });
    expect(asWorker.status).toBe(405);
    expect(await incomes()).toEqual(before);
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'changes nothing by a form of %s',
    async (type) => {
      const before = await incomes();
      const body = JSON.stringify({ query: MUTATION.replace('%', world.youthId) });
      const stranger = await send(`${world.topology.gatewayUrls[0]}/graphql`, {
        method: 'POST',
        body,
        headers: { 'content-type': type },
      });
      const asWorker = await world.post(body, { 'content-type': type, behandlingsnummer: 'B107' });
      for (const { status } of [stranger, asWorker]) expect([400, 401, 415]).toContain(status);
      expect(await incomes()).toEqual(before);
    },
  );
});

describe('a fault behind the gateway', () => {
  const INSIDE =
    /127\.0\.0\.1|localhost|ECONN|https?:|select |insert |relation|column|income_situation|\bat .*:\d+:\d+|node_modules/i;

  test('in a database shows no SQL and no name of a table', async () => {
    await world.topology.databases.query('nav', 'alter table income_situation rename to hidden');
    const answer = await world.topology.ask(
      world.nav,
      'query ($id: ID!) { youth(id: $id) { id nav { income { monthlyNok } section17 { status } } } }',
      { id: world.youthId },
      'B107',
    );
    await world.topology.databases.query('nav', 'alter table hidden rename to income_situation');
    expect(answer.text).not.toMatch(INSIDE);
    expect(answer.json.data).toEqual({
      youth: { id: world.youthId, nav: { income: null, section17: { status: 'GRANTED' } } },
    });
    expect(codesOf(answer)).toEqual([['youth.nav.income', 'INTERNAL_SERVER_ERROR']]);
  });

  test('in a service that is down shows no address, and opens nothing', async () => {
    await world.topology.stopService('housing');
    const answer = await world.topology.ask(
      world.nav,
      'query ($id: ID!) { youth(id: $id) { id nav { case { status } } housing { rent { monthNok } } } }',
      { id: world.youthId },
      'B107',
    );
    expect(answer.text).not.toMatch(INSIDE);
    expect(answer.json.data).toEqual({
      youth: { id: world.youthId, nav: { case: { status: 'OPEN' } }, housing: null },
    });
    expect(codesOf(answer)).toEqual([['youth.housing', 'SUBGRAPH_UNAVAILABLE']]);
  });

  test('in the registry withholds all that crosses a border, and leaves an agency its own', async () => {
    await world.topology.stopService('consent');
    const answer = await world.topology.ask(
      world.nav,
      'query ($id: ID!) { navYouth(id: $id) { id nav { case { status } } outreach { contact { since } } } }',
      { id: world.youthId },
      'B107',
    );
    expect(answer.text).not.toMatch(INSIDE);
    expect(answer.json.data).toEqual({
      navYouth: { id: world.youthId, nav: { case: { status: 'OPEN' } }, outreach: { contact: null } },
    });
    expect(codesOf(answer)).toEqual([['navYouth.outreach.contact', 'REGISTRY_UNAVAILABLE']]);
  });
});
