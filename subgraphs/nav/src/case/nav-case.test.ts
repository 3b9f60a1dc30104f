import { newId } from '@brobygger/domain';
import { openServiceRelation } from '@brobygger/subgraph-kit';
import { OWN_WISH, runSubgraph, workerHop, type RunningSubgraph } from '@brobygger/testkit';
import { subgraph, type NavServices } from '../index';
import { NavCase, NavCloseReason } from './nav-case.entity';

let nav: RunningSubgraph<NavServices>;
beforeAll(async () => {
  nav = await runSubgraph(subgraph);
});
afterAll(() => nav.stop());

const at = new Date('2026-03-02T10:00:00Z');
const worker = (organisationId = newId()) => ({ personId: 'Z1', organisationId, at });

async function openedCase(author = worker()) {
  const youthId = newId();
  const { id } = await nav.services.cases.open(author, { ground: OWN_WISH, youthId, office: 'NAV Bjerke' });
  return { id, author, youthId };
}

const close = (author: ReturnType<typeof worker>, youthId: string, reason: NavCloseReason, followUpOffered = true) =>
  nav.services.caseClosing.close(author, { youthId, reason, followUpOffered });

const ask = (organisationId: string, query: string) =>
  nav.subgraph.execute(workerHop('nav', organisationId), { query });
const caseOf = (id: string) => nav.dataSource.getRepository(NavCase).findOneByOrFail({ id });

async function openRelations(youthId: string): Promise<number> {
  const rows = (await nav.dataSource.query('select from service_relation where youth_id = $1 and valid_to is null', [
    youthId,
  ])) as unknown[];
  return rows.length;
}

test('a case begins the service relation when it is opened, on the day in Oslo', async () => {
  const lateInUtc = { ...worker(), at: new Date('2026-03-01T23:30:00Z') };
  const { id, author, youthId } = await openedCase(lateInUtc);
  expect(await openRelations(youthId)).toBe(1);
  expect(await caseOf(id)).toMatchObject({
    youthId,
    organisationId: author.organisationId,
    status: 'OPEN',
    office: 'NAV Bjerke',
    openedOn: '2026-03-02',
    closedOn: null,
    closeReason: null,
  });
});

test('INV12: a case closed because the youth moved is transferred, and the office serves the youth no more', async () => {
  const { author, youthId } = await openedCase();
  await nav.services.section17.grant(author, { youthId, validFrom: '2026-03-02' });
  await close(author, youthId, 'MOVED_DISTRICT');
  const rows = (await nav.dataSource.query('select status, close_reason from nav_case where youth_id = $1', [
    youthId,
  ])) as unknown[];
  expect(rows).toEqual([{ status: 'TRANSFERRED', close_reason: 'MOVED_DISTRICT' }]);
  const { errors } = await ask(author.organisationId, `{ navYouth(id: "${youthId}") { id } }`);
  expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['YOUTH_NOT_FOUND']);
});

test('INV12: only a move and a service that takes over make a closed case a transferred one', async () => {
  const statuses: Record<string, string> = {};
  for (const reason of Object.values(NavCloseReason)) {
    const { id, author, youthId } = await openedCase();
    await close(author, youthId, reason);
    const closed = await caseOf(id);
    expect(closed).toMatchObject({ closeReason: reason, closedOn: '2026-03-02' });
    statuses[reason] = closed.status;
  }
  expect(statuses).toEqual({
    SUFFICIENT_INCOME: 'CLOSED',
    MOVED_DISTRICT: 'TRANSFERRED',
    TRANSFERRED_SERVICE: 'TRANSFERRED',
    WITHDREW: 'CLOSED',
    OTHER: 'CLOSED',
  });
});

test('a case is out of reach of a worker of another office, and of one who closed it already', async () => {
  const { id, author, youthId } = await openedCase();
  const other = close(worker(), youthId, 'OTHER');
  await expect(other).rejects.toMatchObject({ extensions: { code: 'YOUTH_NOT_FOUND' } });
  expect(await caseOf(id)).toMatchObject({ status: 'OPEN' });

  await close(author, youthId, 'WITHDREW');
  const again = close(author, youthId, 'OTHER');
  await expect(again).rejects.toMatchObject({ extensions: { code: 'YOUTH_NOT_FOUND' } });
  expect(await caseOf(id)).toMatchObject({ closeReason: 'WITHDREW' });
});

test("closing closes the own office's case alone, and the other office goes on serving the youth", async () => {
  const [{ id: first, youthId }, colleague] = [await openedCase(), worker()];
  const { id: second } = await nav.services.cases.open(colleague, { ground: OWN_WISH, youthId, office: 'NAV Grorud' });
  await close(colleague, youthId, 'MOVED_DISTRICT');
  expect(await caseOf(second)).toMatchObject({ status: 'TRANSFERRED' });
  expect(await caseOf(first)).toMatchObject({ status: 'OPEN', closedOn: null });
  expect(await openRelations(youthId)).toBe(1);
});

test('an office that serves a youth without a case has none to close', async () => {
  const [author, youthId] = [worker(), newId()];
  await nav.dataSource.transaction((transaction) =>
    openServiceRelation(transaction, { ...author, at }, youthId, OWN_WISH),
  );
  await expect(close(author, youthId, 'OTHER')).rejects.toMatchObject({
    extensions: { code: 'NOT_FOUND' },
  });
});

test('the newest case is the one that is seen', async () => {
  const { author, youthId } = await openedCase();
  await close(author, youthId, 'OTHER');
  const later = { ...author, at: new Date('2026-05-01T10:00:00Z') };
  await nav.services.cases.open(later, { ground: OWN_WISH, youthId, office: 'NAV Grorud' });
  const { data } = await ask(
    author.organisationId,
    `{ navYouth(id: "${youthId}") { nav { case { office openedOn } } } }`,
  );
  expect(data?.['navYouth']).toEqual({ nav: { case: { office: 'NAV Grorud', openedOn: '2026-05-01' } } });
});

test.each([
  ['an office of 101 characters', newId(), 'x'.repeat(101), { code: 'BAD_USER_INPUT', argument: 'input.office' }],
  ['a youth that is no id', 'ukjent', 'NAV Bjerke', { code: 'YOUTH_NOT_FOUND' }],
])('a case with %s is not opened', async (_what, youthId, office, refusal) => {
  const organisationId = newId();
  const open = `mutation { openNavCase(input: { ground: { kind: OWN_WISH }, youthId: "${youthId}", office: "${office}" }) { id } }`;
  const { errors } = await ask(organisationId, open);
  expect(errors?.map(({ extensions }) => extensions)).toEqual([expect.objectContaining(refusal)]);
  expect(await nav.dataSource.getRepository(NavCase).findBy({ organisationId })).toEqual([]);
});

test('an office has one open case on a youth, also when two are opened at once', async () => {
  const [author, youthId] = [worker(), newId()];
  const open = (by = author) => nav.services.cases.open(by, { ground: OWN_WISH, youthId, office: 'NAV Bjerke' });
  const outcomes = await Promise.allSettled([open(), open()]);
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { extensions: { code: 'CONFLICT' } },
  });
  await expect(open()).rejects.toMatchObject({ extensions: { code: 'CONFLICT' } });
  const beside = { id: newId(), youthId, organisationId: author.organisationId, office: 'NAV', openedOn: '2026-03-02' };
  await expect(nav.dataSource.manager.insert(NavCase, { ...beside, status: 'OPEN' })).rejects.toThrow(
    /one_open_nav_case/,
  );
  await close(author, youthId, 'OTHER');
  await open({ ...author, at: new Date('2026-05-01T10:00:00Z') });
  expect(await nav.dataSource.getRepository(NavCase).countBy({ youthId })).toBe(2);
});

test('a case has its district, which not even the own office is told of a youth with a protected address', async () => {
  const [author, youthId] = [worker(), newId()];
  await nav.services.cases.open(author, { ground: OWN_WISH, youthId, office: 'NAV Bjerke', district: 'BJERKE' });
  const read = () => ask(author.organisationId, `{ navYouth(id: "${youthId}") { nav { case { district } } } }`);
  expect((await read()).data?.['navYouth']).toEqual({ nav: { case: { district: 'BJERKE' } } });
  const protect = 'insert into protected_youth (youth_id, protection) values ($1, $2)';
  await nav.dataSource.query(protect, [youthId, 'FORTROLIG']);
  const { data, errors } = await read();
  expect(data?.['navYouth']).toEqual({ nav: { case: { district: null } } });
  expect(errors?.map(({ path }) => path?.at(-1))).toEqual(['district']);
});

const notOffered = { extensions: { code: 'RULE_VIOLATED', rule: 'INV13', argument: 'followUpOffered' } };

test('INV13: a case that no service takes over is closed only when follow-up was offered', async () => {
  for (const reason of Object.values(NavCloseReason)) {
    const { id, author, youthId } = await openedCase();
    await expect(close(author, youthId, reason, false)).rejects.toMatchObject(notOffered);
    expect(await caseOf(id)).toMatchObject({ status: 'OPEN', followUpOffered: null });
    await close(author, youthId, reason, true);
    expect(await caseOf(id)).toMatchObject({ followUpOffered: true });
  }
});

test.each([
  ['SUFFICIENT_INCOME', 'ENDED'],
  ['WITHDREW', 'ENDED'],
  ['MOVED_DISTRICT', 'TRANSFERRED'],
  ['TRANSFERRED_SERVICE', 'TRANSFERRED'],
] as const)('no decision outlives its case: closed for %s, what was granted is %s', async (reason, status) => {
  const { author, youthId } = await openedCase();
  const { section17, benefitDecisions } = nav.services;
  for (const [validFrom, validTo] of [
    ['2026-01-01', '2026-02-01'],
    ['2026-02-01', '2026-06-01'],
    ['2026-07-01', null],
  ] as const) {
    await section17.grant(author, { youthId, validFrom, validTo });
    await benefitDecisions.grant(author, { youthId, kind: 'QUALIFICATION_PROGRAMME', validFrom, validTo });
  }
  await close(author, youthId, reason);
  const standing = [
    { status: 'ENDED', from: '2026-01-01', to: '2026-02-01' },
    { status, from: '2026-02-01', to: '2026-03-02' },
    { status, from: '2026-07-01', to: '2026-07-01' },
  ];
  for (const table of ['section17_decision', 'nav_benefit_decision']) {
    const text = `select status, valid_from::text as from, valid_to::text as to from ${table} where youth_id = $1 order by 2`;
    expect([table, await nav.dataSource.query(text, [youthId])]).toEqual([table, standing]);
  }
});
