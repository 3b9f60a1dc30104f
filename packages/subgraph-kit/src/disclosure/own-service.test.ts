import { newId, Role, type DataCategory } from '@brobygger/domain';
import { workerHop, type WorkerHop } from '../../../testkit/src/worker-hop';
import { createOwnerDatabase, type OwnerDatabase } from '../persistence/owner-database.test-setup';
import { createOwnService, type OwnService } from './own-service';
import type { Want } from './want';

const AT = new Date('2026-03-02T09:00:00Z');
const PERMIT = { effect: 'permit', basis: 'OWN_SERVICE' };
const denied = (code: string) => ({ effect: 'deny', code });

let database: OwnerDatabase;
let ownService: OwnService;

beforeAll(async () => {
  database = await createOwnerDatabase();
  ownService = createOwnService({ agency: 'NAV', query: database.query });
});
beforeEach(() => void database.statements.splice(0));
afterAll(() => database.stop());

const want = (youthId: string, category: DataCategory, ...fields: string[]): Want => ({
  youthId,
  category,
  placesYouth: false,
  fields,
});

/** Two youths whom one office serves. */
async function anOffice() {
  const [organisationId, leila, noor] = [newId(), newId(), newId()];
  for (const youthId of [leila, noor]) {
    await database.dataSource.query(
      'insert into service_relation (id, youth_id, organisation_id, valid_from) values ($1, $2, $3, $4)',
      [newId(), youthId, organisationId, AT],
    );
  }
  const requestId = newId();
  const hopOf = (of: WorkerHop = {}) => ({ ...workerHop('nav', organisationId, of), requestId });
  const ask = (wants: readonly Want[], of: WorkerHop = {}) => ownService(hopOf(of), AT, wants);
  const entries = () =>
    database.query<{ categories: string[]; fields: string[]; youthId: string }>(
      'entries',
      `select youth_id as "youthId", person_id as "personId", role, organisation_id as "organisationId", purpose, basis, at,
         categories, fields from disclosure_entry where request_id = $1 order by youth_id`,
      [requestId],
    );
  return { organisationId, leila, noor, ask, entries, requestId };
}

test('what an office reads of its own is entered once for each youth, with all categories and fields, before it is shown', async () => {
  const { organisationId, leila, noor, ask, entries } = await anOffice();
  const decisions = await ask([
    want(leila, 'NAV_CASE', 'Case.status', 'Case.office'),
    want(leila, 'NAV_INCOME', 'Income.amount'),
    want(noor, 'NAV_CASE', 'Case.status'),
    { ...want(leila, 'NAV_CASE', 'Case.house'), placesYouth: true },
  ]);
  expect(decisions).toEqual([PERMIT, PERMIT, PERMIT, PERMIT]);
  const shared = { personId: 'Z1', role: 'CASEWORKER', organisationId, purpose: 'B107', basis: 'OWN_SERVICE', at: AT };
  const entered = (await entries()).map((entry) => ({ ...entry, fields: [...entry.fields].sort() }));
  expect(entered).toEqual(
    [
      {
        ...shared,
        youthId: leila,
        categories: ['NAV_CASE', 'NAV_INCOME'],
        fields: ['Case.house', 'Case.office', 'Case.status', 'Income.amount'],
      },
      { ...shared, youthId: noor, categories: ['NAV_CASE'], fields: ['Case.status'] },
    ].sort((one, other) => (one.youthId < other.youthId ? -1 : 1)),
  );
  expect(database.statements).toEqual(['own-service', 'entries']);
});

test('the registry hears of every entry, by the entry’s own id, and of nothing else', async () => {
  const { leila, noor, ask, requestId } = await anOffice();
  await ask([want(leila, 'NAV_CASE', 'Case.status'), want(noor, 'NAV_CASE', 'Case.status')]);
  const told = await database.query(
    'told',
    `select e.youth_id = (m.payload->>'youth_id')::uuid as same, m.destination, m.kind from disclosure_entry e
     join outbox_message m using (id) where e.request_id = $1`,
    [requestId],
  );
  const message = { same: true, destination: 'consent', kind: 'DISCLOSURE_ENTERED' };
  expect(told).toEqual([message, message]);
});

test('what is permitted of a call is entered, and what is refused beside it is not', async () => {
  const { leila, ask, entries } = await anOffice();
  const stranger = newId();
  await database.dataSource.query(`insert into protected_youth values ($1, 'FORTROLIG')`, [leila]);
  const decisions = await ask([
    { ...want(leila, 'NAV_CASE', 'Case.office'), placesYouth: true },
    want(stranger, 'NAV_CASE', 'Case.status'),
    want('no id', 'NAV_CASE', 'Case.status'),
    want(leila, 'NAV_CASE', 'Case.status'),
  ]);
  expect(decisions).toEqual([
    denied('ADDRESS_PROTECTED'),
    denied('PURPOSE_NOT_COVERING'),
    denied('FACTS_UNAVAILABLE'),
    PERMIT,
  ]);
  expect((await entries()).map(({ youthId, fields }) => [youthId, fields])).toEqual([[leila, ['Case.status']]]);
});

test.each<[string, WorkerHop]>([
  ['a worker of another agency', { agency: 'HOUSING' }],
  ['a leader', { role: Role.LEADER }],
  ['a youth', { role: Role.YOUTH }],
])('%s reads nothing by the own service, and the database is not asked', async (_who, of) => {
  const { leila, ask } = await anOffice();
  expect(await ask([want(leila, 'NAV_CASE', 'Case.status')], of)).toEqual([denied('NO_BASIS')]);
  expect(database.statements).toEqual([]);
});

test('what no look-up could open is not looked up', async () => {
  const { leila, ask } = await anOffice();
  const wants = [want(leila, 'NAV_CASE', 'Case.status')];
  expect(await ask(wants, { purpose: null })).toEqual([denied('FACTS_UNAVAILABLE')]);
  expect(await ask(wants, { assurance: 'LOW' })).toEqual([denied('FACTS_UNAVAILABLE')]);
  expect(database.statements).toEqual([]);
});

test('a permit that was not entered is no permit', async () => {
  const { leila, ask } = await anOffice();
  const forgetful = createOwnService({
    agency: 'NAV',
    query: async <Row>(...statement: Parameters<OwnerDatabase['query']>) =>
      (await database.query<Row & object>(...statement)).map((row) => ({ ...row, entered: null })),
  });
  const hop = workerHop('nav', newId());
  const wants = [want(leila, 'NAV_CASE', 'Case.status')];
  expect(await ask(wants)).toEqual([PERMIT]);
  const [{ organisation_id: organisationId }] = (await database.dataSource.query(
    'select organisation_id from service_relation where youth_id = $1',
    [leila],
  )) as [{ organisation_id: string }];
  expect(await forgetful({ ...hop, caller: { ...hop.caller, organisationId } }, AT, wants)).toEqual([
    denied('FACTS_UNAVAILABLE'),
  ]);
});

test('of requests at once each is decided and entered on its own, and one that the database cannot take keeps no other out', async () => {
  const offices = await Promise.all([anOffice(), anOffice(), anOffice()]);
  const wantOf = ({ leila }: (typeof offices)[number]) => [want(leila, 'NAV_CASE', 'Case.status')];
  database.statements.splice(0);
  const [one, stranger, other] = offices as [
    (typeof offices)[number],
    (typeof offices)[number],
    (typeof offices)[number],
  ];
  expect(await Promise.all([one.ask(wantOf(one)), stranger.ask(wantOf(one)), other.ask(wantOf(other))])).toEqual([
    [PERMIT],
    [denied('PURPOSE_NOT_COVERING')],
    [PERMIT],
  ]);
  expect(database.statements).toEqual(['own-service']);
  expect([await one.entries(), await stranger.entries(), await other.entries()].map(({ length }) => length)).toEqual([
    1, 0, 1,
  ]);
  const [broken, whole] = await Promise.allSettled([
    stranger.ask(wantOf(stranger), { personId: 'Z\u0000' }),
    other.ask(wantOf(other)),
  ]);
  expect([broken.status, whole]).toEqual(['rejected', { status: 'fulfilled', value: [PERMIT] }]);
});

test('a request is decided as a whole, however many youths it is about', async () => {
  const { leila, ask } = await anOffice();
  database.statements.splice(0);
  const decisions = await ask(
    [leila, ...Array.from({ length: 99 }, newId)].map((youthId) => want(youthId, 'NAV_CASE', 'Case.status')),
  );
  expect([decisions.length, decisions[0]]).toEqual([100, PERMIT]);
  expect(database.statements).toEqual(['own-service']);
});

test('a log that cannot be written shows nothing', async () => {
  const { leila, ask } = await anOffice();
  const call = ask([want(leila, 'NAV_CASE', 'Case.status')], { personId: 'Z\u0000' });
  await expect(call).rejects.toThrow();
});
