import { newId } from '@brobygger/domain';
import { migrate, migrateDown } from '@brobygger/subgraph-kit';
import { createTestDatabase, runSubgraph, type RunningSubgraph } from '@brobygger/testkit';
import { subgraph, type NavServices } from './index';

let running: RunningSubgraph<NavServices>;
beforeAll(async () => {
  running = await runSubgraph(subgraph);
});
afterAll(() => running.stop());

const at = new Date('2026-03-02T10:00:00Z');
const PICTURE = `query($r: [_Any!]!) { _entities(representations: $r) { ... on Youth { id nav {
  case { status office openedOn closedOn closeReason } section17 { validFrom validTo status } orders { status need }
  income { source monthlyNok selfSufficient } qualification { status attendedDays plannedDays } } } } }`;

async function servedYouth() {
  const author = { personId: 'Z1', organisationId: newId(), at };
  const youthId = newId();
  await running.services.cases.open(author, { youthId, office: 'NAV Bjerke' });
  return { author, youthId };
}

const hopOf = (organisationId: string, agency: 'NAV' | 'HOUSING' = 'NAV') =>
  ({
    caller: { personId: 'Z1', role: 'CASEWORKER', agency, organisationId, assurance: 'SUBSTANTIAL' },
    purpose: 'B101',
    requestId: 'r',
    audience: 'nav',
  }) as const;

const ask = (hop: ReturnType<typeof hopOf>, query: string, variables: Record<string, unknown> = {}) =>
  running.subgraph.execute(hop, { query, variables });

const pictureFor = (hop: ReturnType<typeof hopOf>, ...ids: readonly string[]) =>
  ask(hop, PICTURE, { r: ids.map((id) => ({ __typename: 'Youth', id })) });

test('the database migrates up, down and up again', async () => {
  const database = await createTestDatabase('nav');
  await migrate(database.ownerUrl, subgraph.persistence);
  await migrateDown(database.ownerUrl, subgraph.persistence);
  await expect(migrate(database.ownerUrl, subgraph.persistence)).resolves.toBeUndefined();
  await database.drop();
});

test('the own office sees every field of its part of the picture, with one statement per kind of record', async () => {
  const { author, youthId } = await servedYouth();
  const { section17, orders, income, qualification } = running.services;
  await section17.grant(author, { youthId, validFrom: '2026-03-02', validTo: '2027-03-02' });
  await orders.send(author, { youthId, need: 'Booppfølging' });
  await income.record(author, { youthId, source: 'WORK', monthlyNok: 9000, selfSufficient: false, debtNok: 40000 });
  await qualification.enrol(author, youthId);
  await qualification.recordWeek(author, { youthId, attendedDays: 3, plannedDays: 5 });
  running.statements.length = 0;
  const { data, errors } = await pictureFor(hopOf(author.organisationId), youthId);
  expect(errors).toBeUndefined();
  expect(data?.['_entities']).toEqual([
    {
      id: youthId,
      nav: {
        case: { status: 'OPEN', office: 'NAV Bjerke', openedOn: '2026-03-02', closedOn: null, closeReason: null },
        section17: { validFrom: '2026-03-02', validTo: '2027-03-02', status: 'GRANTED' },
        orders: [{ status: 'SENT', need: 'Booppfølging' }],
        income: { source: 'WORK', monthlyNok: 9000, selfSufficient: false },
        qualification: { status: 'ACTIVE', attendedDays: 3, plannedDays: 5 },
      },
    },
  ]);
  expect([...running.statements].sort()).toEqual([
    'income_situation-by-youthId',
    'nav_case-by-youthId',
    'nav_order-by-youthId',
    'own-service',
    'qualification_enrolment-by-youthId',
    'section17_decision-by-youthId',
  ]);
});

test('another agency without a basis sees nulls and errors, the same for a youth whom nobody knows, and no record is read', async () => {
  const { youthId } = await servedYouth();
  running.statements.length = 0;
  const known = await pictureFor(hopOf(newId(), 'HOUSING'), youthId);
  const stranger = newId();
  const unknown = await pictureFor(hopOf(newId(), 'HOUSING'), stranger);
  expect(running.statements).toEqual([]);
  expect(known.data?.['_entities']).toEqual([
    { id: youthId, nav: { case: null, section17: null, orders: null, income: null, qualification: null } },
  ]);
  expect(known.errors).toHaveLength(5);
  expect(JSON.stringify(unknown)).toBe(JSON.stringify(known).replaceAll(youthId, stranger));
});

test('statements do not grow with the length of the caseload', async () => {
  const { author, youthId } = await servedYouth();
  for (let n = 0; n < 4; n += 1) await running.services.cases.open(author, { youthId: newId(), office: 'NAV Bjerke' });
  const query =
    '{ navCaseload(first: 3) { edges { cursor node { id nav { case { status } } } } pageInfo { hasNextPage endCursor } } }';
  running.statements.length = 0;
  const { data } = await ask(hopOf(author.organisationId), query);
  const page = data?.['navCaseload'] as {
    edges: { node: { id: string } }[];
    pageInfo: { hasNextPage: boolean; endCursor: string };
  };
  expect(page.edges).toHaveLength(3);
  expect(page.pageInfo.hasNextPage).toBe(true);
  expect([...running.statements].sort()).toEqual(['caseload', 'nav_case-by-youthId', 'own-service']);
  const rest = await ask(
    hopOf(author.organisationId),
    'query($after: String) { navCaseload(first: 3, after: $after) { edges { node { id } } } }',
    { after: page.pageInfo.endCursor },
  );
  const next = (rest.data?.['navCaseload'] as typeof page).edges;
  expect([...page.edges, ...next].map(({ node }) => node.id)).toContain(youthId);
  expect(next).toHaveLength(2);
});

test('a caseload is refused a page of 0 or 101, and a cursor that is none', async () => {
  const { author } = await servedYouth();
  for (const given of ['first: 0', 'first: 101', 'after: "x"']) {
    const { errors } = await ask(
      hopOf(author.organisationId),
      `{ navCaseload(${given}) { pageInfo { hasNextPage } } }`,
    );
    expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['BAD_USER_INPUT']);
  }
});

test('INV12: a case closed because the youth moved is transferred, and the office serves the youth no more', async () => {
  const { author, youthId } = await servedYouth();
  await running.services.section17.grant(author, { youthId, validFrom: '2026-03-02' });
  await running.services.section17.end(author, youthId, 'TRANSFERRED');
  await running.services.cases.close(author, youthId, 'MOVED_DISTRICT');
  const rows = (await running.dataSource.query('select status, close_reason from nav_case where youth_id = $1', [
    youthId,
  ])) as unknown[];
  expect(rows).toEqual([{ status: 'TRANSFERRED', close_reason: 'MOVED_DISTRICT' }]);
  const { errors } = await ask(hopOf(author.organisationId), `{ navYouth(id: "${youthId}") { id } }`);
  expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['YOUTH_NOT_FOUND']);
});

test('INV16: the thirteenth participant of 22B Kvalifisering is refused, also when several come at once', async () => {
  const author = { personId: 'Z1', organisationId: newId(), at };
  const youths = Array.from({ length: 15 }, () => newId());
  for (const youthId of youths) await running.services.cases.open(author, { youthId, office: 'NAV Østbyen' });
  const tries = await Promise.allSettled(
    youths.map((youthId) => running.services.qualification.enrol(author, youthId)),
  );
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(12);
  const refused = tries.find((each) => each.status === 'rejected');
  expect(refused?.reason).toMatchObject({ extensions: { code: 'RULE_VIOLATED', rule: 'INV16' } });
});

test('an office records nothing on a youth whom it does not serve', async () => {
  const { youthId } = await servedYouth();
  const other = { personId: 'Z2', organisationId: newId(), at };
  await expect(
    running.services.income.record(other, { youthId, source: 'WORK', monthlyNok: 1, selfSufficient: false }),
  ).rejects.toMatchObject({ extensions: { code: 'YOUTH_NOT_FOUND' } });
  expect(
    await running.dataSource.query('select 1 from income_situation where organisation_id = $1', [other.organisationId]),
  ).toEqual([]);
});

test('invalid input is refused with the path of the argument before the database sees it', async () => {
  const { author, youthId } = await servedYouth();
  const cases = [
    [
      `recordIncome(input: { youthId: "${youthId}", source: WORK, monthlyNok: -1, selfSufficient: true })`,
      'input.monthlyNok',
    ],
    [`sendNavOrder(input: { youthId: "${youthId}", need: "${'x'.repeat(501)}" })`, 'input.need'],
  ] as const;
  for (const [mutation, argument] of cases) {
    const { errors } = await ask(hopOf(author.organisationId), `mutation { ${mutation} { id } }`);
    expect(errors?.map(({ extensions }) => [extensions['code'], extensions['argument']])).toEqual([
      ['BAD_USER_INPUT', argument],
    ]);
  }
  expect(await running.dataSource.query('select 1 from income_situation where youth_id = $1', [youthId])).toEqual([]);
});

test('an id in capitals is the same youth', async () => {
  const { author, youthId } = await servedYouth();
  const { data } = await ask(
    hopOf(author.organisationId),
    `{ navYouth(id: "${youthId.toUpperCase()}") { id nav { case { status } } } }`,
  );
  expect(data?.['navYouth']).toEqual({ id: youthId, nav: { case: { status: 'OPEN' } } });
});
