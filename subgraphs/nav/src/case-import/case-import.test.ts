import { newId } from '@brobygger/domain';
import { createFakeRegistry, runSubgraph, workerHop, type RunningSubgraph } from '@brobygger/testkit';
import { subgraph, type NavServices } from '../index';
import type { ImportNavCaseInput } from './case-import.input';

const at = new Date('2026-03-02T10:00:00Z');
const registry = createFakeRegistry();
let nav: RunningSubgraph<NavServices>;
beforeAll(async () => {
  nav = await runSubgraph(subgraph, { registry, clock: () => at });
});
afterAll(() => nav.stop());

const digest = (of: number): string => String(of).padStart(43, '0');
const DECISION = { reference: 'S 1', decidedOn: '2026-02-20', validFrom: '2026-03-01', isInError: false } as const;
const ORDER = { reference: 'V1', need: 'Kurs', goals: ['Møt'], orderedOn: '2026-02-20', isInError: false };

/** An office with a youth of another system of its. */
function anOffice() {
  const [author, youthId, sourceId] = [{ personId: 'Z1', organisationId: newId(), at }, newId(), newId()];
  /** Imports the state of a day in February, with what else it says. */
  const imports = (day: number, more: Partial<ImportNavCaseInput> = {}, by = author) =>
    nav.services.caseImports.import(by, {
      youthId,
      sourceId,
      digest: digest(day),
      asOf: new Date(Date.UTC(2026, 1, day)),
      office: '0312',
      openedOn: '2026-02-01',
      isOver: false,
      decisions: [],
      orders: [],
      ...more,
    });
  const rows = (text: string) => nav.dataSource.query(text, [youthId]) as Promise<readonly unknown[]>;
  const held = async () => ({
    cases: await rows('select office, status, opened_on from nav_case where youth_id = $1'),
    decisions: await rows(
      'select kind, statute, decided_on, valid_from, valid_to, status from nav_benefit_decision where youth_id = $1 order by status',
    ),
    orders: await rows('select need, goals, legal_basis, status from nav_order where youth_id = $1 order by need'),
    entries: await rows('select act, basis, cause, categories from disclosure_entry where youth_id = $1 order by seq'),
  });
  return { author, youthId, sourceId, imports, held };
}

const refusedAs = (code: string, more: object = {}) => ({ extensions: { code, ...more } });
const BEGAN = { act: 'BEGAN_SERVICE', basis: 'OWN_SERVICE', cause: null, categories: [] };
const CASE = { office: '0312', status: 'OPEN', opened_on: '2026-02-01' };

test('a case begins service on its application, with its decisions and orders, and the youth reads by which law', async () => {
  const { imports, held, youthId, author, sourceId } = anOffice();
  expect(await imports(20, { decisions: [DECISION], orders: [ORDER] })).toMatchObject({ youthId });
  expect(await held()).toEqual({
    cases: [CASE],
    decisions: [
      {
        ...{ kind: 'FINANCIAL_ASSISTANCE', statute: 'sotjl. § 18', decided_on: '2026-02-20', status: 'GRANTED' },
        ...{ valid_from: '2026-03-01', valid_to: null },
      },
    ],
    orders: [{ need: 'Kurs', goals: ['Møt'], legal_basis: 'sotjl. § 20', status: 'DRAFT' }],
    entries: [
      BEGAN,
      { act: 'IMPORTED', basis: 'STATUTE', cause: 'SOTJL_43', categories: ['NAV_CASE', 'NAV_INCOME', 'NAV_ORDERS'] },
    ],
  });
  const GROUND = 'select ground, ground_reference, begun_by from service_relation where youth_id = $1';
  expect(await nav.dataSource.query(GROUND, [youthId])).toEqual([
    { ground: 'APPLICATION', ground_reference: sourceId, begun_by: author.personId },
  ]);
});

test('the same state again, and an earlier one, change nothing', async () => {
  const { imports, held } = anOffice();
  await imports(20, { orders: [ORDER] });
  const after = await held();
  await expect(imports(20, { orders: [] })).rejects.toMatchObject(refusedAs('ALREADY_IMPORTED'));
  await expect(imports(19, { orders: [] })).rejects.toMatchObject(refusedAs('ALREADY_IMPORTED'));
  expect(await held()).toEqual(after);
});

test('the same state at once from two sides is imported once', async () => {
  const { imports, held } = anOffice();
  const outcomes = await Promise.allSettled([imports(20), imports(20), imports(20)]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
  expect((await held()).cases).toEqual([CASE]);
});

test('a later state follows: days that were said anew, what is taken back, and a draft', async () => {
  const { imports, held } = anOffice();
  const other = { ...ORDER, reference: 'V2', need: 'Praksis' };
  const wrong = { ...DECISION, reference: 'S 2' };
  await imports(20, { decisions: [DECISION, wrong], orders: [ORDER, other] });
  await imports(21, {
    decisions: [
      { ...DECISION, validFrom: '2026-02-15', validTo: '2026-05-01' },
      { ...wrong, isInError: true },
      { ...DECISION, reference: 'S 3', isInError: true },
    ],
    orders: [
      { ...ORDER, need: 'Kurs i mat' },
      { ...other, isInError: true },
    ],
  });
  const { decisions, orders, entries } = await held();
  expect(decisions).toMatchObject([
    { status: 'ENDED', valid_from: '2026-03-01', valid_to: '2026-03-01' },
    { status: 'GRANTED', valid_from: '2026-02-15', valid_to: '2026-05-01' },
  ]);
  expect(orders).toMatchObject([
    { need: 'Kurs i mat', status: 'DRAFT' },
    { need: 'Praksis', status: 'ENTERED_IN_ERROR' },
  ]);
  expect(entries).toMatchObject([{ act: 'BEGAN_SERVICE' }, { act: 'IMPORTED' }, { act: 'WROTE' }, { act: 'IMPORTED' }]);
});

test('what a worker has called off or ended stays so', async () => {
  const { imports, held, author, youthId } = anOffice();
  await imports(20, { decisions: [DECISION], orders: [ORDER] });
  const [{ id: orderId }] = (await nav.dataSource.query('select id from nav_order where youth_id = $1', [youthId])) as [
    { id: string },
  ];
  await nav.services.orders.end(author, { youthId, orderId, state: 'CANCELLED', reason: 'NO_LONGER_NEEDED' });
  const [{ id: decisionId }] = (await nav.dataSource.query('select id from nav_benefit_decision where youth_id = $1', [
    youthId,
  ])) as [{ id: string }];
  await nav.services.benefitDecisions.end(author, { youthId, decisionId });
  const before = await held();
  await imports(21, { decisions: [{ ...DECISION, validFrom: '2026-01-01' }], orders: [{ ...ORDER, need: 'Annet' }] });
  const after = await held();
  expect([after.decisions, after.orders]).toEqual([before.decisions, before.orders]);
});

test('a case that is over begins nothing; one that was imported is followed to its end, and closed by a worker alone', async () => {
  const over = anOffice();
  await expect(over.imports(20, { isOver: true })).rejects.toMatchObject(refusedAs('CASE_OVER'));
  expect(await over.held()).toEqual({ cases: [], decisions: [], orders: [], entries: [] });
  const { imports, held, author, youthId } = anOffice();
  await imports(20);
  await imports(21, { isOver: true, decisions: [DECISION] });
  expect((await held()).cases).toEqual([CASE]);
  await nav.services.caseClosing.close(author, { youthId, reason: 'SUFFICIENT_INCOME', followUpOffered: true });
  const closed = await held();
  const later = { ...author, at: new Date('2026-03-03T10:00:00Z') };
  await expect(imports(22, { isOver: false }, later)).rejects.toMatchObject(refusedAs('CASE_OVER'));
  expect(await held()).toEqual(closed);
});

test('it joins the case that the office has open', async () => {
  const { imports, held, author, youthId, sourceId } = anOffice();
  const ground = { kind: 'OWN_WISH' } as const;
  const { id } = await nav.services.cases.open(author, { youthId, ground, office: 'NAV Bjerke' });
  expect(await imports(20)).toEqual({ id, youthId });
  expect(await imports(20, { sourceId: `${sourceId}-2` })).toEqual({ id, youthId });
  expect((await held()).cases).toEqual([expect.objectContaining({ office: 'NAV Bjerke' })]);
});

test('a case of one youth is not imported of another, and of another office it is another', async () => {
  const { imports, sourceId } = anOffice();
  await imports(20);
  const another = newId();
  await expect(imports(21, { youthId: another })).rejects.toMatchObject(
    refusedAs('CONFLICT', { argument: 'input.identifier' }),
  );
  const LEFT = 'select (select count(*) from nav_case where youth_id = $1)::int as n';
  expect(await nav.dataSource.query(LEFT, [another])).toEqual([{ n: 0 }]);
  const other = anOffice();
  await other.imports(20, { sourceId });
  expect((await other.held()).cases).toEqual([CASE]);
});

test('for whom the worker may not begin service nothing is imported, and nobody is told why', async () => {
  const { imports, held, youthId } = anOffice();
  registry.admitsNobodyTo(youthId);
  await expect(imports(20)).rejects.toMatchObject(refusedAs('YOUTH_NOT_FOUND'));
  expect((await held()).cases).toEqual([]);
});

test.each([
  ['sourceId: "short"', 'input.sourceId'],
  ['sourceId: "with a space"', 'input.sourceId'],
  ['digest: "none"', 'input.digest'],
  ['office: ""', 'input.office'],
  ['identifier: "12345678901"', 'input.identifier'],
  [
    'decisions: [{ reference: "1", decidedOn: "2026-02-01", validFrom: "2026-02-01", validTo: "2026-02-01", isInError: false }]',
    'input.decisions[0].validTo',
  ],
  [
    'orders: [{ reference: "1", need: "", goals: [], orderedOn: "2026-02-01", isInError: false }]',
    'input.orders[0].need',
  ],
])('%s is refused with its path', async (form, argument) => {
  const GOOD = {
    sourceId: 'sourceId: "source-1"',
    digest: `digest: "${digest(1)}"`,
    office: 'office: "0312"',
    identifier: 'identifier: "15820800904"',
    decisions: 'decisions: []',
    orders: 'orders: []',
  };
  const fields = Object.entries(GOOD).map(([name, said]) => (form.startsWith(`${name}:`) ? form : said));
  const rest = 'asOf: "2026-02-20T00:00:00Z", openedOn: "2026-02-01", isOver: false';
  const query = `mutation { importNavCase(input: { ${fields.join(', ')}, ${rest} }) { id } }`;
  const { errors = [] } = await nav.subgraph.execute(workerHop('nav', newId()), { query });
  expect(JSON.stringify(errors[0]?.extensions)).toContain(argument);
  expect(errors[0]?.extensions['code']).toBe('BAD_USER_INPUT');
});
