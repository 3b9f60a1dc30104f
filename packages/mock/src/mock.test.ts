import { asked, LEILA, NAV_BJERKE } from './mock.test-setup';
import type { Mock, World } from './mock-types';
import { startMock } from './start-mock';
import { readDemoWorld } from './world/demo-world';

let mock: Mock;

beforeAll(async () => {
  mock = await startMock();
});

afterEach(() => mock.reset());
afterAll(() => mock.stop());

const RENT = `query ($id: ID!) { youth(id: $id) { name housing { rent { monthNok } residency { state } } } }`;
const rentFor = (persona: string) => asked(mock, persona, RENT, { purpose: 'B101', variables: { id: LEILA } });

const GIVE =
  'mutation ($input: GiveConsentInput!) { giveConsent(input: $input) { id state version recipient { name } } }';
const RENT_TO_NAV = { recipientId: NAV_BJERKE, purpose: 'B101', categories: ['HOUSING_RENT'] };
const give = (persona: string, input: object) => asked(mock, persona, GIVE, { variables: { input } });
const WITHDRAW = 'mutation ($id: ID!) { withdrawConsent(id: $id) { id state version } }';

test('is not started with a time that is none', async () => {
  for (const latencyMs of [-1, Number.NaN]) {
    await expect(startMock({ latencyMs })).rejects.toThrow('`latencyMs` is no time');
  }
});

describe('a worker', () => {
  test('is withheld what the youth has not consented to, and shown the rest', async () => {
    const { data, codes } = await rentFor('nav-bjerke');
    expect(data).toEqual({ youth: { name: 'Leila Fjord', housing: { rent: null, residency: { state: 'LIVING' } } } });
    expect(codes).toEqual({ 'youth.housing.rent': 'UNAUTHORIZED_FIELD_OR_TYPE' });
  });

  test('is shown it once the youth gives a consent, and no longer once it is withdrawn', async () => {
    const given = await give('leila', RENT_TO_NAV);
    expect(given.data).toMatchObject({
      giveConsent: { state: 'ACTIVE', version: 1, recipient: { name: 'NAV Bjerke' } },
    });
    const { id } = (given.data as never as { giveConsent: { id: string } }).giveConsent;
    expect(await rentFor('nav-bjerke')).toMatchObject({
      codes: {},
      data: { youth: { housing: { rent: { monthNok: 7200 } } } },
    });
    const withdrawn = await asked(mock, 'leila', WITHDRAW, { variables: { id } });
    expect(withdrawn.data).toEqual({ withdrawConsent: { id, state: 'WITHDRAWN', version: 2 } });
    expect((await rentFor('nav-bjerke')).codes).toEqual({ 'youth.housing.rent': 'UNAUTHORIZED_FIELD_OR_TYPE' });
  });

  test('finds nobody once the youth has blocked them, and finds the youth again after', async () => {
    const block = (what: string) =>
      asked(mock, 'leila', `mutation { ${what}(input: { personId: "z990004" }) { youthId } }`);
    await block('blockWorker');
    expect((await rentFor('nav-bjerke')).codes).toEqual({ youth: 'YOUTH_NOT_FOUND' });
    await block('unblockWorker');
    expect((await rentFor('nav-bjerke')).data).toMatchObject({ youth: { name: 'Leila Fjord' } });
  });

  test('is told of an outage as of one, and reads the rest', async () => {
    mock.setAway('housing', true);
    const { data, codes } = await rentFor('nav-bjerke');
    mock.setAway('housing', false);
    expect([data, codes]).toEqual([
      { youth: { name: 'Leila Fjord', housing: null } },
      { 'youth.housing': 'SUBGRAPH_UNAVAILABLE' },
    ]);
  });

  test('reads the own records and no others while the registry is away', async () => {
    mock.setAway('consent', true);
    const own = await asked(
      mock,
      'nav-bjerke',
      'query ($id: ID!) { navYouth(id: $id) { nav { section17 { status } } } }',
      {
        purpose: 'B107',
        variables: { id: LEILA },
      },
    );
    const other = await rentFor('nav-bjerke');
    const youth = await asked(mock, 'leila', '{ me { name } }');
    mock.setAway('consent', false);
    expect(own).toMatchObject({ codes: {}, data: { navYouth: { nav: { section17: { status: 'GRANTED' } } } } });
    expect(other.codes).toEqual({ youth: 'SUBGRAPH_UNAVAILABLE' });
    expect([youth.status, youth.errors[0]?.extensions['code']]).toEqual([503, 'REGISTRY_UNAVAILABLE']);
  });

  test('who is not near states a reason to read of who is assigned to others', async () => {
    const query = 'query ($id: ID!) { childWelfareYouth(id: $id) { childWelfare { case { status } } } }';
    const of = { purpose: 'B107', variables: { id: LEILA } };
    const without = await asked(mock, 'child-welfare-bjerke-colleague', query, of);
    const stating = await asked(mock, 'child-welfare-bjerke-colleague', query, {
      ...of,
      'x-access-reason': 'COVERING_FOR_COLLEAGUE',
    });
    expect(without.errors[0]?.extensions).toMatchObject({ consent: { remedy: 'STATE_REASON' } });
    expect(stating.codes).toEqual({});
  });
});

describe('what the mock has nothing for', () => {
  test('is empty where it is of a youth, as if nothing were registered', async () => {
    const { data, codes } = await asked(
      mock,
      'leila',
      '{ me { handovers { id } notices { edges { cursor } pageInfo { hasNextPage } } } }',
    );
    expect([data, codes]).toEqual([
      { me: { handovers: [], notices: { edges: [], pageInfo: { hasNextPage: false } } } },
      {},
    ]);
  });

  test('is refused where it is a question of its own, after the role', async () => {
    const query = '{ vacancies { __typename } }';
    const of = { purpose: 'B107' };
    expect((await asked(mock, 'housing-22b', query, of)).codes).toEqual({ vacancies: 'NOT_MOCKED' });
    expect((await asked(mock, 'nav-bjerke', query, of)).codes).toEqual({ vacancies: 'FORBIDDEN_ROLE' });
  });

  test.each([
    ['a worker', 'housing-22b', 'mutation { allocateResidency(input: { youthId: "x" }) { __typename } }'],
    [
      'an officer',
      'consent-officer',
      `mutation { giveConsent(input: { recipientId: "${NAV_BJERKE}", purpose: B101, categories: [NAV_CASE] }) { id } }`,
    ],
    ['a youth', 'leila', 'mutation { withdrawConsent(id: "x", input: { categories: [NAV_CASE] }) { id } }'],
  ])('is refused where %s would change it', async (_who, persona, query) => {
    const before = JSON.stringify(mock.world);
    const { codes } = await asked(mock, persona, query, persona === 'housing-22b' ? { purpose: 'B107' } : {});
    expect(Object.values(codes)).toEqual(['NOT_MOCKED']);
    expect(JSON.stringify(mock.world)).toBe(before);
  });

  test('is no page beside GraphQL', async () => {
    const paths = [
      '/graphql',
      '/schema.graphql',
      '/isalive',
      '/my/copy',
      '/access/v1/evaluation',
      '/consent-events',
      '/log/checkpoint',
    ];
    const statuses = await Promise.all(paths.map(async (path) => (await fetch(`${mock.url}${path}`)).status));
    expect(statuses).toEqual([401, 200, 200, 404, 404, 404, 404]);
  });
});

describe('a consent in the mock', () => {
  test('given twice with one key is given once', async () => {
    const input = { ...RENT_TO_NAV, clientKey: 'one-of-them' };
    const [one, two] = [await give('leila', input), await give('leila', input)];
    expect(two.data).toEqual(one.data);
    expect((await give('leila', { ...input, purpose: 'B102' })).errors[0]?.extensions).toMatchObject({
      code: 'CONFLICT',
    });
  });

  test('takes the place of one that it names in full, and says so where others stand than were read', async () => {
    await give('leila', RENT_TO_NAV);
    const unread = await give('leila', { ...RENT_TO_NAV, replaces: [] });
    expect(unread.errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', argument: 'input.replaces' });
    await give('leila', RENT_TO_NAV);
    const { data } = await asked(mock, 'leila', '{ me { consents { state categories } } }');
    const states = (data as never as { me: { consents: { state: string; categories: string[] }[] } }).me.consents;
    expect(states.filter(({ categories }) => categories.includes('HOUSING_RENT')).map(({ state }) => state)).toEqual([
      'ACTIVE',
      'SUPERSEDED',
    ]);
  });
});

describe('a world of one’s own', () => {
  const small = (youth: object): World => ({
    at: '2026-01-01T11:00:00Z',
    organisations: [],
    personas: [{ name: 'kim', personId: LEILA, role: 'YOUTH' }],
    youths: [{ id: LEILA, name: 'Kim', birthDate: '2009-01-01', ...youth }],
  });

  test('is asked as the other is', async () => {
    const own = await startMock({ world: small({}) });
    const { data } = await asked(own, 'kim', '{ me { name nav { section17 { status } orders { status } } } }');
    await own.stop();
    expect(data).toEqual({ me: { name: 'Kim', nav: { section17: null, orders: [] } } });
  });

  test.each([
    [{ birthDate: '2009-13-01' }, 'youths.0.birthDate: not a calendar date of the form `YYYY-MM-DD`'],
    [{ shoeSize: 44 }, 'youths.0: Unrecognized key: "shoeSize"'],
    [{ records: { nav: { section71: [] } } }, 'youths.0.records.nav.section71: not a field of `NavRecords`'],
    [{ records: { naw: {} } }, 'youths.0.records.naw: not a field of `Youth` with records'],
    [
      { records: { nav: { section17: [{ statuss: 'GRANTED' }] } } },
      'youths.0.records.nav.section17.0.statuss: not a field of `Section17Decision`',
    ],
  ])('is refused where it breaks a rule: %j', async (youth, fault) => {
    const started = startMock({ world: small(youth) }).then((own) => own.stop());
    await expect(started).rejects.toMatchObject({ faults: [fault] });
  });

  test('of nobody is the system with nobody in it', async () => {
    const empty = await startMock({ world: { ...readDemoWorld(), youths: [] } });
    const { codes } = await asked(empty, 'nav-bjerke', RENT, { purpose: 'B101', variables: { id: LEILA } });
    await empty.stop();
    expect(codes).toEqual({ youth: 'YOUTH_NOT_FOUND' });
  });
});

describe('rows of two offices', () => {
  const [ONE, OTHER] = ['10000000-0000-4000-8000-0000000000a1', '10000000-0000-4000-8000-0000000000a2'];
  const office = (id: string, number: string) => ({ id, number, name: number, agency: 'NAV', municipality: 'Oslo' });
  const worker = (name: string, organisationId: string) => ({
    ...{ name, personId: name, role: 'CASEWORKER', agency: 'NAV', organisationId },
  });
  const order = (organisationId: string, need: string) => ({
    organisationId,
    id: organisationId,
    need,
    status: 'SENT',
  });
  const world: World = {
    at: '2026-01-01T11:00:00Z',
    organisations: [office(ONE, '310000001'), office(OTHER, '310000002')],
    personas: [worker('one', ONE), worker('other', OTHER), { name: 'kim', personId: LEILA, role: 'YOUTH' }],
    youths: [
      {
        ...{ id: LEILA, name: 'Kim', birthDate: '2009-01-01' },
        servedBy: [{ organisationId: ONE }, { organisationId: OTHER, assignedTo: ['somebody'] }],
        records: { nav: { orders: [order(ONE, 'a bed'), order(OTHER, 'a course')] } },
      },
    ],
  };
  const ORDERS = 'query ($id: ID!) { youth(id: $id) { nav { orders { need } } } }';
  let own: Mock;

  beforeAll(async () => {
    own = await startMock({ world });
  });
  afterAll(() => own.stop());

  test('are each shown to its own workers alone, and all of them to the youth', async () => {
    const one = await asked(own, 'one', ORDERS, { purpose: 'B107', variables: { id: LEILA } });
    const kim = await asked(own, 'kim', '{ me { nav { orders(first: 5) { need } last: orders(first: 1) { need } } } }');
    expect([one.data, one.codes]).toEqual([{ youth: { nav: { orders: [{ need: 'a bed' }] } } }, {}]);
    expect(kim.data).toMatchObject({ me: { nav: { orders: [{ need: 'a bed' }, { need: 'a course' }], last: [{}] } } });
  });

  test('are not in the caseload of whom the youth is not assigned to', async () => {
    const query = '{ navCaseload { edges { node { id } } } }';
    const listed = async (persona: string) => (await asked(own, persona, query, { purpose: 'B107' })).data;
    expect([await listed('one'), await listed('other')]).toEqual([
      { navCaseload: { edges: [{ node: { id: LEILA } }] } },
      { navCaseload: { edges: [] } },
    ]);
  });
});

test('an unknown service cannot be away', async () => {
  const started = startMock({ away: ['navv'] }).then((own) => own.stop());
  await expect(started).rejects.toThrow('no service is called `navv`');
});
