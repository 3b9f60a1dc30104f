import { newId } from '@brobygger/domain';
import { aWorker, code, MONDAY, openIntake, type Intake } from './concern-triage.test-setup';

let intake: Intake;
beforeAll(async () => {
  intake = await openIntake();
});
afterAll(() => intake.running.stop());

const after = (days: number): string => new Date(MONDAY.getTime() + days * 86_400_000).toISOString().slice(0, 10);
const relationsOf = (youthId: string) =>
  intake.rows('select ground, ground_reference, valid_to from service_relation where youth_id = $1', [youthId]);

describe('a report', () => {
  test('begins service to whom it is linked to, on the report as its ground, and is linked once', async () => {
    const worker = aWorker();
    const { reportId, youthId } = await intake.linked(worker);
    expect(await relationsOf(youthId)).toEqual([{ ground: 'CONCERN', ground_reference: reportId, valid_to: null }]);
    const again = intake.running.services.linkedReports.link(worker, { reportId, youthId: newId() });
    await expect(again).rejects.toMatchObject(code('CONFLICT'));
  });

  test('that is dropped ends the service that began by it, and tells its sender that no investigation opens', async () => {
    const worker = aWorker();
    const { reportId, youthId } = await intake.linked(worker);
    await intake.running.services.triage.triage(worker, { reportId, outcome: 'DROP', dropReason: 'UNFOUNDED' });
    expect(await relationsOf(youthId)).toMatchObject([{ valid_to: MONDAY }]);
    // Nothing of a youth whom the service does not serve is open to it.
    const one = 'query ($id: ID!) { concernReport(id: $id) { text } }';
    expect(await intake.read(worker, one, { id: reportId })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await intake.sentOf(reportId)).toMatchObject({
      opens_investigation: false,
      decided_at: MONDAY,
      ended_at: null,
    });
  });

  test('that is investigated is due with its investigation, is extended once and closed, and the sender hears that it ended', async () => {
    const worker = aWorker();
    const { reportId, youthId } = await intake.linked(worker);
    const { triage, investigations } = intake.running.services;
    const standing = await triage.triage(worker, { reportId, outcome: 'INVESTIGATE' });
    const investigationId = String((await intake.rowOf(reportId))?.['investigation_id']);
    expect(standing).toEqual({ id: reportId, state: 'INVESTIGATING', dueOn: '2026-06-02', investigationId });
    const extend = (dueOn: string) =>
      investigations.extend(worker, { youthId, investigationId, dueOn, reason: 'venter på tolk' });
    for (const day of ['2026-06-02', '2026-09-03']) {
      await expect(extend(day)).rejects.toMatchObject(code('BAD_USER_INPUT'));
    }
    await extend('2026-09-02');
    await expect(extend('2026-09-02')).rejects.toMatchObject(code('CONFLICT'));
    expect(
      await intake.rows(`select to_char(due_on, 'YYYY-MM-DD') as due from concern_report where id = $1`, [reportId]),
    ).toEqual([{ due: '2026-09-02' }]);
    expect(await intake.sentOf(reportId)).toMatchObject({ opens_investigation: true, ended_at: null });
    const close = (outcome: 'DROPPED' | 'LED_TO_CASE') =>
      investigations.close(worker, { youthId, investigationId, outcome });
    await expect(close('LED_TO_CASE')).rejects.toMatchObject(code('BAD_USER_INPUT'));
    await close('DROPPED');
    expect(await intake.rowOf(reportId)).toMatchObject({ state: 'CLOSED' });
    expect(await intake.sentOf(reportId)).toMatchObject({ ended_at: MONDAY });
    expect(await relationsOf(youthId)).toMatchObject([{ valid_to: MONDAY }]);
  });

  test('joins the investigation that is open already, and both senders hear when it ends', async () => {
    const worker = aWorker();
    const one = await intake.linked(worker);
    const other = await intake.received(worker);
    const { linkedReports, triage, investigations } = intake.running.services;
    await linkedReports.link(worker, { reportId: other, youthId: one.youthId });
    for (const reportId of [one.reportId, other]) await triage.triage(worker, { reportId, outcome: 'INVESTIGATE' });
    const rows = [await intake.rowOf(one.reportId), await intake.rowOf(other)];
    expect(rows[0]?.['investigation_id']).toBe(rows[1]?.['investigation_id']);
    const investigationId = String(rows[0]?.['investigation_id']);
    await investigations.close(worker, { youthId: one.youthId, investigationId, outcome: 'DROPPED' });
    for (const id of [one.reportId, other]) expect(await intake.sentOf(id)).toMatchObject({ ended_at: MONDAY });
  });

  test('goes into the case that the youth has, and its sender is told the same as of one that is dropped', async () => {
    const worker = aWorker();
    const { reportId, youthId } = await intake.linked(worker);
    const { triage, cases } = intake.running.services;
    const toCase = { reportId, outcome: 'TO_CASE' } as const;
    await expect(triage.triage(worker, toCase)).rejects.toMatchObject(code('BAD_USER_INPUT'));
    const ground = { kind: 'CONCERN', reference: reportId } as const;
    const { id } = await cases.open(worker, { ground, youthId, caseWorker: 'Kari Vik', district: 'Bjerke' });
    await triage.triage(worker, toCase);
    expect(await intake.rowOf(reportId)).toMatchObject({ state: 'TO_CASE', case_id: id });
    expect(await intake.sentOf(reportId)).toMatchObject({ opens_investigation: false, ended_at: null });
  });

  test.each([
    ['dropped without a reason', { outcome: 'DROP' }, 'BAD_USER_INPUT'],
    ['investigated with one', { outcome: 'INVESTIGATE', dropReason: 'UNFOUNDED' }, 'BAD_USER_INPUT'],
    ['investigated before it is linked', { outcome: 'INVESTIGATE' }, 'BAD_USER_INPUT'],
    ['taken into a case before it is linked', { outcome: 'TO_CASE' }, 'BAD_USER_INPUT'],
  ] as const)('cannot be %s', async (_how, triaged, refusal) => {
    const worker = aWorker();
    const reportId = await intake.received(worker);
    const triage = intake.running.services.triage.triage(worker, { reportId, ...triaged });
    await expect(triage).rejects.toMatchObject(code(refusal));
    expect(await intake.rowOf(reportId)).toMatchObject({ state: 'RECEIVED', triaged_at: null });
    expect(await intake.sentOf(reportId)).toMatchObject({ decided_at: null });
  });

  test('is triaged once, also by workers who do it at once', async () => {
    const worker = aWorker();
    const { reportId } = await intake.linked(worker);
    const triage = () => intake.running.services.triage.triage(worker, { reportId, outcome: 'INVESTIGATE' });
    const results = await Promise.allSettled([triage(), triage(), triage()]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({ reason: code('CONFLICT') });
  });

  test('is triaged by a worker to whom the youth is assigned, or with a reason', async () => {
    const worker = aWorker();
    const { reportId } = await intake.linked(worker);
    const other = aWorker(worker.organisationId, 'Z2');
    const triage = intake.running.services.triage.triage(other, { reportId, outcome: 'INVESTIGATE' });
    await expect(triage).rejects.toMatchObject(code('NOT_FOUND'));
    expect(await intake.rowOf(reportId)).toMatchObject({ state: 'RECEIVED' });
    const request = {
      id: newId(),
      purpose: 'B107',
      role: 'CASEWORKER',
      hopToken: null,
      statedReason: 'ON_DUTY',
    } as const;
    await intake.running.services.triage.triage({ ...other, request }, { reportId, outcome: 'INVESTIGATE' });
    expect(await intake.rowOf(reportId)).toMatchObject({ state: 'INVESTIGATING', triaged_by: 'Z2' });
  });
});

describe('the youth', () => {
  const shownFrom = async (table: 'concern_report' | 'investigation', youthId: string) =>
    (await intake.rows(`select shown_from from ${table} where youth_id = $1`, [youthId]))[0]?.['shown_from'];

  test('is told of it at once; delayed, after a week, and after all of the delay where another worker agrees', async () => {
    const worker = aWorker();
    expect(await shownFrom('concern_report', (await intake.linked(worker)).youthId)).toEqual(MONDAY);
    const delay = { ground: 'HEALTH_OR_CLOSE_RELATIONS', until: after(30) } as const;
    const { reportId, youthId } = await intake.linked(worker, { delay });
    await intake.running.services.triage.triage(worker, { reportId, outcome: 'INVESTIGATE' });
    for (const table of ['concern_report', 'investigation'] as const) {
      expect(await shownFrom(table, youthId)).toEqual(new Date('2026-03-08T23:00:00Z'));
    }
    const { concernDelays } = intake.running.services;
    const named = { youthId, reportId };
    await expect(concernDelays.reviewDelay(worker, named)).rejects.toMatchObject(code('NOT_FOUND'));
    await concernDelays.reviewDelay({ ...worker, personId: 'Z2' }, named);
    for (const table of ['concern_report', 'investigation'] as const) {
      expect(await shownFrom(table, youthId)).toEqual(new Date('2026-03-31T22:00:00Z'));
    }
  });

  test.each([after(0), after(91)])('is not told as late as %s', async (until) => {
    const worker = aWorker();
    const reportId = await intake.received(worker);
    const youthId = newId();
    const delay = { ground: 'DUTY_OF_SECRECY', until } as const;
    const link = intake.running.services.linkedReports.link(worker, { reportId, youthId, delay });
    await expect(link).rejects.toMatchObject(code('BAD_USER_INPUT'));
    expect(await relationsOf(youthId)).toEqual([]);
  });
});

test('nobody is linked who has blocked the worker or whom nobody knows, and the report waits as it did', async () => {
  const worker = aWorker();
  const reportId = await intake.received(worker);
  const youthId = newId();
  intake.registry.admitsNobodyTo(youthId);
  const link = intake.running.services.linkedReports.link(worker, { reportId, youthId });
  await expect(link).rejects.toMatchObject(code('YOUTH_NOT_FOUND'));
  expect(await intake.rowOf(reportId)).toMatchObject({ youth_id: null, state: 'RECEIVED' });
});
