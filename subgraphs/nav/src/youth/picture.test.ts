import { newId } from '@brobygger/domain';
import { OWN_WISH, runSubgraph, workerHop, type RunningSubgraph } from '@brobygger/testkit';
import { subgraph, type NavServices } from '../index';

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
  await running.services.cases.open(author, { ground: OWN_WISH, youthId, office: 'NAV Bjerke' });
  return { author, youthId };
}

const ask = (hop: ReturnType<typeof workerHop>, query: string, variables: Record<string, unknown> = {}) =>
  running.subgraph.execute(hop, { query, variables });

const pictureFor = (hop: ReturnType<typeof workerHop>, ...ids: readonly string[]) =>
  ask(hop, PICTURE, { r: ids.map((id) => ({ __typename: 'Youth', id })) });

test('the own office sees every field of its part of the picture, with one statement per kind of record', async () => {
  const { author, youthId } = await servedYouth();
  const { section17, orders, income, qualification } = running.services;
  await section17.grant(author, { youthId, validFrom: '2026-03-02', validTo: '2027-03-02' });
  await orders.draft(author, { youthId, need: 'Booppfølging' });
  await income.record(author, { youthId, source: 'WORK', monthlyNok: 9000, selfSufficient: false, debtNok: 40000 });
  const group = { name: 'Våren', startsOn: '2026-03-02', capacity: 12 };
  const { id: groupId } = await qualification.openGroup(author, group);
  await qualification.refer(author, { youthId });
  await qualification.enrol(author, { youthId, groupId });
  const days = { activities: [], attendedDays: 3, plannedDays: 5 } as const;
  await qualification.recordWeek(author, { youthId, week: '2026-W10', ...days });
  running.statements.length = 0;
  const { data, errors } = await pictureFor(workerHop('nav', author.organisationId, { purpose: 'B101' }), youthId);
  expect(errors).toBeUndefined();
  expect(data?.['_entities']).toEqual([
    {
      id: youthId,
      nav: {
        case: { status: 'OPEN', office: 'NAV Bjerke', openedOn: '2026-03-02', closedOn: null, closeReason: null },
        section17: { validFrom: '2026-03-02', validTo: '2027-03-02', status: 'GRANTED' },
        orders: [{ status: 'DRAFT', need: 'Booppfølging' }],
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
    'sent_handover-by-id',
  ]);
});

test('another agency without a basis sees nulls and errors, the same for a youth whom nobody knows, and no record is read', async () => {
  const { youthId } = await servedYouth();
  running.statements.length = 0;
  const known = await pictureFor(workerHop('nav', newId(), { agency: 'HOUSING', purpose: 'B101' }), youthId);
  const stranger = newId();
  const unknown = await pictureFor(workerHop('nav', newId(), { agency: 'HOUSING', purpose: 'B101' }), stranger);
  expect(running.statements).toEqual([]);
  expect(known.data?.['_entities']).toEqual([
    { id: youthId, nav: { case: null, section17: null, orders: null, income: null, qualification: null } },
  ]);
  expect(known.errors).toHaveLength(5);
  expect(JSON.stringify(unknown)).toBe(JSON.stringify(known).replaceAll(youthId, stranger));
});

test('another office sees nothing of a youth that it does not serve, and no record is read', async () => {
  const { youthId } = await servedYouth();
  running.statements.length = 0;
  const { data, errors } = await pictureFor(workerHop('nav', newId(), { purpose: 'B101' }), youthId);
  expect(data?.['_entities']).toEqual([
    { id: youthId, nav: { case: null, section17: null, orders: null, income: null, qualification: null } },
  ]);
  expect(errors).toHaveLength(5);
  expect(running.statements).toEqual(['own-service']);
});

test('not even the own office is told which office has a youth with a protected address', async () => {
  const { author, youthId } = await servedYouth();
  await running.dataSource.query('insert into protected_youth (youth_id, protection) values ($1, $2)', [
    youthId,
    'STRENGT_FORTROLIG',
  ]);
  const { data, errors } = await pictureFor(workerHop('nav', author.organisationId, { purpose: 'B101' }), youthId);
  expect(data?.['_entities']).toMatchObject([{ nav: { case: { status: 'OPEN', office: null } } }]);
  expect(errors?.map(({ path }) => path?.at(-1))).toEqual(['office']);
});
