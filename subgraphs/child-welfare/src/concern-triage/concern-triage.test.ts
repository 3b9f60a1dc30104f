import { newId, type Caller } from '@brobygger/domain';
import { createFakeRegistry, runSubgraph, type RunningSubgraph } from '@brobygger/testkit';
import { subgraph, type ChildWelfareServices } from '../index';

const registry = createFakeRegistry();
let running: RunningSubgraph<ChildWelfareServices>;
beforeAll(async () => {
  running = await runSubgraph(subgraph, {
    ask: () => Promise.resolve({ agency: 'CHILD_WELFARE' }),
    clock: () => MONDAY,
    registry,
  });
});
afterAll(() => running.stop());

const MONDAY = new Date('2026-03-02T10:00:00Z');
const code = (of: string) => ({ extensions: { code: of } });
const after = (days: number): string => new Date(MONDAY.getTime() + days * 86_400_000).toISOString().slice(0, 10);
const ask = (text: string, values: unknown[] = []): Promise<Record<string, unknown>[]> =>
  running.dataSource.query(text, values);

/** A worker of a service of their own. */
const aWorker = (organisationId = newId(), personId = 'Z1') => ({ personId, organisationId, at: MONDAY });
type Worker = ReturnType<typeof aWorker>;

/** A report that came to the worker's service from outreach. */
async function received(worker: Worker, more: object = {}): Promise<string> {
  const sender = { ...aWorker(newId(), 'U1'), agency: 'OUTREACH' as const };
  const { id } = await running.services.concernReports.file(sender, {
    clientKey: newId(),
    receiverId: worker.organisationId,
    concerns: ['VIOLENCE'],
    text: 'Jenta forteller at hun blir slått hjemme.',
    ...more,
  });
  return id;
}

/** One that is linked to a youth whom nobody served before. */
async function linked(worker: Worker, more: object = {}) {
  const reportId = await received(worker);
  const youthId = newId();
  await running.services.linkedReports.link(worker, { reportId, youthId, ...more });
  return { reportId, youthId };
}

const rowOf = async (id: string) => (await ask('select * from concern_report where id = $1', [id]))[0];
const sentOf = async (id: string) => (await ask('select * from sent_concern_report where id = $1', [id]))[0];
const relationsOf = (youthId: string) =>
  ask('select ground, ground_reference, valid_to from service_relation where youth_id = $1', [youthId]);

async function read(worker: Worker, query: string, variables: object = {}, more: object = {}) {
  const caller: Caller = { ...worker, role: 'CASEWORKER', agency: 'CHILD_WELFARE', assurance: 'HIGH' };
  const hop = { caller, purpose: 'B107', requestId: newId(), audience: 'child-welfare', ...more };
  const { data, errors } = await running.subgraph.execute(hop, { query, variables: { ...variables } });
  return { data, code: errors?.[0]?.extensions['code'] };
}

interface Page {
  readonly edges: readonly { readonly node: { readonly id: string } }[];
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
}
const LIST = `query ($first: Int!, $after: String, $states: [ConcernState!]) {
  concernReports(first: $first, after: $after, states: $states) { edges { node { id } } pageInfo { endCursor hasNextPage } } }`;
const pageOf = async (worker: Worker, variables: object = {}, more: object = {}): Promise<Page> =>
  (await read(worker, LIST, { first: 20, ...variables }, more)).data?.['concernReports'] as Page;
const idsOf = ({ edges }: Page): readonly string[] => edges.map(({ node }) => node.id);
const ONE = 'query ($id: ID!) { concernReport(id: $id) { id text concerns senderPersonId namedYouthId youthId } }';

describe('the list', () => {
  test('has what is urgent first and then what is due first, and its pages are the whole of it', async () => {
    const worker = aWorker();
    const first = await received(worker);
    const [second, urgent] = [await received(worker), await received(worker, { isUrgent: true })];
    const whole = await pageOf(worker);
    expect(idsOf(whole)).toEqual([urgent, ...[first, second].sort()]);
    const pages: string[] = [];
    for (let cursor: string | null = null, more = true; more;) {
      const page: Page = await pageOf(worker, { first: 1, after: cursor });
      pages.push(...idsOf(page));
      [cursor, more] = [page.pageInfo.endCursor, page.pageInfo.hasNextPage];
    }
    expect(pages).toEqual(idsOf(whole));
  });

  test('is of what waits for somebody, or of the states that are named', async () => {
    const worker = aWorker();
    const dropped = await received(worker);
    await running.services.triage.triage(worker, { reportId: dropped, outcome: 'DROP', dropReason: 'NOBODY_FOUND' });
    const { reportId } = await linked(worker);
    await running.services.triage.triage(worker, { reportId, outcome: 'INVESTIGATE' });
    expect(idsOf(await pageOf(worker))).toEqual([reportId]);
    expect(idsOf(await pageOf(worker, { states: ['DROPPED', 'DROPPED'] }))).toEqual([dropped]);
  });

  test('has no report of another service, nor can one be read, linked or triaged there', async () => {
    const [worker, other] = [aWorker(), aWorker()];
    const id = await received(worker);
    expect(idsOf(await pageOf(other))).toEqual([]);
    expect(await read(other, ONE, { id })).toMatchObject({ code: 'NOT_FOUND' });
    const { linkedReports, triage } = running.services;
    const link = linkedReports.link(other, { reportId: id, youthId: newId() });
    await expect(link).rejects.toMatchObject(code('NOT_FOUND'));
    const drop = triage.triage(other, { reportId: id, outcome: 'DROP', dropReason: 'UNFOUNDED' });
    await expect(drop).rejects.toMatchObject(code('NOT_FOUND'));
  });

  test('and the report have none of a youth from whom the worker is kept, or who is assigned to others, but with a reason', async () => {
    const worker = aWorker();
    const { reportId, youthId } = await linked(worker);
    const other = aWorker(worker.organisationId, 'Z2');
    expect(idsOf(await pageOf(other))).toEqual([]);
    expect(await read(other, ONE, { id: reportId })).toMatchObject({ code: 'NOT_FOUND' });
    const reason = { statedReason: 'COVERING_FOR_COLLEAGUE' };
    expect(idsOf(await pageOf(other, {}, reason))).toEqual([reportId]);
    await ask('insert into worker_block (youth_id, person_id, holds, version) values ($1, $2, true, 1)', [
      youthId,
      'Z2',
    ]);
    expect(idsOf(await pageOf(other, {}, reason))).toEqual([]);
    expect(await read(other, ONE, { id: reportId }, reason)).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('a report', () => {
  test('is read whole by the service that received it, and the reading stands in the log of whom it is about', async () => {
    const worker = aWorker();
    const named = newId();
    const id = await received(worker, { youthId: named });
    expect((await read(worker, ONE, { id })).data?.['concernReport']).toEqual({
      id,
      text: 'Jenta forteller at hun blir slått hjemme.',
      concerns: ['VIOLENCE'],
      senderPersonId: 'U1',
      namedYouthId: named,
      youthId: null,
    });
    // Whom a sender named is a word of the sender's.
    expect(await ask('select from disclosure_entry where youth_id = $1', [named])).toEqual([]);
    const { reportId, youthId } = await linked(worker);
    await read(worker, ONE, { id: reportId });
    await pageOf(worker);
    const entered = await ask(
      `select categories, fields, cause from disclosure_entry where youth_id = $1 and act = 'READ' order by seq`,
      [youthId],
    );
    expect(entered).toEqual(
      ['concernReport', 'concernReports'].map((field) => ({
        categories: ['CHILD_WELFARE_INVESTIGATION'],
        fields: [`Query.${field}`],
        cause: null,
      })),
    );
  });

  test('begins service to whom it is linked to, on the report as its ground, and is linked once', async () => {
    const worker = aWorker();
    const { reportId, youthId } = await linked(worker);
    expect(await relationsOf(youthId)).toEqual([{ ground: 'CONCERN', ground_reference: reportId, valid_to: null }]);
    const again = running.services.linkedReports.link(worker, { reportId, youthId: newId() });
    await expect(again).rejects.toMatchObject(code('CONFLICT'));
  });

  test('that is dropped ends the service that began by it, and tells its sender that no investigation opens', async () => {
    const worker = aWorker();
    const { reportId, youthId } = await linked(worker);
    await running.services.triage.triage(worker, { reportId, outcome: 'DROP', dropReason: 'UNFOUNDED' });
    expect(await relationsOf(youthId)).toMatchObject([{ valid_to: MONDAY }]);
    expect(await sentOf(reportId)).toMatchObject({ opens_investigation: false, decided_at: MONDAY, ended_at: null });
  });

  test('that is investigated is due with its investigation, which is extended once and closed, and the sender hears that it ended', async () => {
    const worker = aWorker();
    const { reportId, youthId } = await linked(worker);
    const { triage, investigations } = running.services;
    const standing = await triage.triage(worker, { reportId, outcome: 'INVESTIGATE' });
    const investigationId = String((await rowOf(reportId))?.['investigation_id']);
    expect(standing).toEqual({ id: reportId, state: 'INVESTIGATING', dueOn: '2026-06-02', investigationId });
    const extend = (dueOn: string) =>
      investigations.extend(worker, { youthId, investigationId, dueOn, reason: 'venter på tolk' });
    for (const day of ['2026-06-02', '2026-09-03'])
      await expect(extend(day)).rejects.toMatchObject(code('BAD_USER_INPUT'));
    await extend('2026-09-02');
    await expect(extend('2026-09-02')).rejects.toMatchObject(code('CONFLICT'));
    expect(
      await ask(`select to_char(due_on, 'YYYY-MM-DD') as due from concern_report where id = $1`, [reportId]),
    ).toEqual([{ due: '2026-09-02' }]);
    expect(await sentOf(reportId)).toMatchObject({ opens_investigation: true, ended_at: null });
    const close = (outcome: 'DROPPED' | 'LED_TO_CASE') =>
      investigations.close(worker, { youthId, investigationId, outcome });
    await expect(close('LED_TO_CASE')).rejects.toMatchObject(code('BAD_USER_INPUT'));
    await close('DROPPED');
    expect(await rowOf(reportId)).toMatchObject({ state: 'CLOSED' });
    expect(await sentOf(reportId)).toMatchObject({ ended_at: MONDAY });
    expect(await relationsOf(youthId)).toMatchObject([{ valid_to: MONDAY }]);
  });

  test('joins the investigation that is open already, and both senders hear when it ends', async () => {
    const worker = aWorker();
    const one = await linked(worker);
    const other = await received(worker);
    const { linkedReports, triage, investigations } = running.services;
    await linkedReports.link(worker, { reportId: other, youthId: one.youthId });
    for (const reportId of [one.reportId, other]) await triage.triage(worker, { reportId, outcome: 'INVESTIGATE' });
    const rows = [await rowOf(one.reportId), await rowOf(other)];
    expect(rows[0]?.['investigation_id']).toBe(rows[1]?.['investigation_id']);
    const investigationId = String(rows[0]?.['investigation_id']);
    await investigations.close(worker, { youthId: one.youthId, investigationId, outcome: 'DROPPED' });
    for (const id of [one.reportId, other]) expect(await sentOf(id)).toMatchObject({ ended_at: MONDAY });
  });

  test('goes into the case that the youth has, and its sender is told the same as of one that is dropped', async () => {
    const worker = aWorker();
    const { reportId, youthId } = await linked(worker);
    const { triage, cases } = running.services;
    const toCase = { reportId, outcome: 'TO_CASE' } as const;
    await expect(triage.triage(worker, toCase)).rejects.toMatchObject(code('BAD_USER_INPUT'));
    const ground = { kind: 'CONCERN', reference: reportId } as const;
    const { id } = await cases.open(worker, { ground, youthId, caseWorker: 'Kari Vik', district: 'Bjerke' });
    await triage.triage(worker, toCase);
    expect(await rowOf(reportId)).toMatchObject({ state: 'TO_CASE', case_id: id });
    expect(await sentOf(reportId)).toMatchObject({ opens_investigation: false, ended_at: null });
  });

  test.each([
    ['dropped without a reason', { outcome: 'DROP' }, 'BAD_USER_INPUT'],
    ['investigated with one', { outcome: 'INVESTIGATE', dropReason: 'UNFOUNDED' }, 'BAD_USER_INPUT'],
    ['investigated before it is linked', { outcome: 'INVESTIGATE' }, 'BAD_USER_INPUT'],
    ['taken into a case before it is linked', { outcome: 'TO_CASE' }, 'BAD_USER_INPUT'],
  ] as const)('cannot be %s', async (_how, triaged, refusal) => {
    const worker = aWorker();
    const reportId = await received(worker);
    const triage = running.services.triage.triage(worker, { reportId, ...triaged });
    await expect(triage).rejects.toMatchObject(code(refusal));
    expect(await rowOf(reportId)).toMatchObject({ state: 'RECEIVED', triaged_at: null });
    expect(await sentOf(reportId)).toMatchObject({ decided_at: null });
  });

  test('is triaged once, also by workers who do it at once', async () => {
    const worker = aWorker();
    const { reportId } = await linked(worker);
    const triage = () => running.services.triage.triage(worker, { reportId, outcome: 'INVESTIGATE' });
    const results = await Promise.allSettled([triage(), triage(), triage()]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({ reason: code('CONFLICT') });
  });

  test('is triaged by a worker to whom the youth is assigned, or with a reason', async () => {
    const worker = aWorker();
    const { reportId } = await linked(worker);
    const other = aWorker(worker.organisationId, 'Z2');
    const triage = running.services.triage.triage(other, { reportId, outcome: 'INVESTIGATE' });
    await expect(triage).rejects.toMatchObject(code('NOT_FOUND'));
    expect(await rowOf(reportId)).toMatchObject({ state: 'RECEIVED' });
    const request = {
      id: newId(),
      purpose: 'B107',
      role: 'CASEWORKER',
      hopToken: null,
      statedReason: 'ON_DUTY',
    } as const;
    await running.services.triage.triage({ ...other, request }, { reportId, outcome: 'INVESTIGATE' });
    expect(await rowOf(reportId)).toMatchObject({ state: 'INVESTIGATING', triaged_by: 'Z2' });
  });
});

describe('a ground of a case', () => {
  test.each([
    ['a concern that there is none of', 'CONCERN', () => newId()],
    ['a concern about another youth', 'CONCERN', (other: string) => other],
    ['an investigation that there is none of', 'INVESTIGATION', () => newId()],
    ['an order by no id', 'ORDER', () => '17/2026'],
  ] as const)('cannot be %s', async (_what, kind, referenceOf) => {
    const worker = aWorker();
    const { youthId } = await linked(worker);
    const ground = { kind, reference: referenceOf((await linked(worker)).reportId) };
    const open = running.services.cases.open(worker, { ground, youthId, caseWorker: 'Kari Vik', district: 'Bjerke' });
    await expect(open).rejects.toMatchObject(code('BAD_USER_INPUT'));
  });

  test('is the investigation that a report led to, and the order that was given in it', async () => {
    const worker = aWorker();
    const { reportId, youthId } = await linked(worker);
    const { triage, informationOrders, cases } = running.services;
    const { investigationId } = await triage.triage(worker, { reportId, outcome: 'INVESTIGATE' });
    const order = {
      youthId,
      investigationId: investigationId ?? '',
      kind: 'INVESTIGATION' as const,
      necessity: 'needed',
    };
    const { id: orderId } = await informationOrders.give(worker, { ...order, categories: ['NAV_CASE'] });
    for (const ground of [
      { kind: 'INVESTIGATION', reference: investigationId },
      { kind: 'ORDER', reference: orderId },
    ] as const) {
      await cases.open(worker, { ground, youthId, caseWorker: 'Kari Vik', district: 'Bjerke' });
      await cases.close(worker, { youthId, followUpOffered: true });
    }
  });
});

describe('the youth', () => {
  const shownFrom = async (table: 'concern_report' | 'investigation', youthId: string) =>
    (await ask(`select shown_from from ${table} where youth_id = $1`, [youthId]))[0]?.['shown_from'];

  test('is told of it at once; delayed, after a week, and after all of the delay where another worker agrees', async () => {
    const worker = aWorker();
    expect(await shownFrom('concern_report', (await linked(worker)).youthId)).toEqual(MONDAY);
    const delay = { ground: 'HEALTH_OR_CLOSE_RELATIONS', until: after(30) } as const;
    const { reportId, youthId } = await linked(worker, { delay });
    await running.services.triage.triage(worker, { reportId, outcome: 'INVESTIGATE' });
    for (const table of ['concern_report', 'investigation'] as const) {
      expect(await shownFrom(table, youthId)).toEqual(new Date('2026-03-08T23:00:00Z'));
    }
    const { concernDelays } = running.services;
    const named = { youthId, reportId };
    await expect(concernDelays.reviewDelay(worker, named)).rejects.toMatchObject(code('NOT_FOUND'));
    await concernDelays.reviewDelay({ ...worker, personId: 'Z2' }, named);
    for (const table of ['concern_report', 'investigation'] as const) {
      expect(await shownFrom(table, youthId)).toEqual(new Date('2026-03-31T22:00:00Z'));
    }
  });

  test.each([after(0), after(91)])('is not told as late as %s', async (until) => {
    const worker = aWorker();
    const reportId = await received(worker);
    const youthId = newId();
    const delay = { ground: 'DUTY_OF_SECRECY', until } as const;
    const link = running.services.linkedReports.link(worker, { reportId, youthId, delay });
    await expect(link).rejects.toMatchObject(code('BAD_USER_INPUT'));
    expect(await relationsOf(youthId)).toEqual([]);
  });
});

test('nobody is linked who has blocked the worker or whom nobody knows, and the report waits as it did', async () => {
  const worker = aWorker();
  const reportId = await received(worker);
  const youthId = newId();
  registry.admitsNobodyTo(youthId);
  const link = running.services.linkedReports.link(worker, { reportId, youthId });
  await expect(link).rejects.toMatchObject(code('YOUTH_NOT_FOUND'));
  expect(await rowOf(reportId)).toMatchObject({ youth_id: null, state: 'RECEIVED' });
});
