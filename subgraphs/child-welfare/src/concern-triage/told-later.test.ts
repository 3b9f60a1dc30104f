import { newId } from '@brobygger/domain';
import { HELD } from '../investigation/tell-held';
import { aWorker, MONDAY, openIntake, type Intake } from './concern-triage.test-setup';

let intake: Intake;
beforeAll(async () => {
  intake = await openIntake();
});
afterAll(() => intake.running.stop());

const delay = {
  ground: 'HEALTH_OR_CLOSE_RELATIONS',
  until: new Date(MONDAY.getTime() + 30 * 86_400_000).toISOString().slice(0, 10),
} as const;

/** What the registry was told of the youth, in the order in which it was. */
async function toldOf(youthId: string) {
  const told = await intake.running.told();
  return told.filter(({ payload }) => payload['youth_id'] === youthId);
}

/** Whether the registry was told each time that guardians are held, and what it hears when it asks. */
async function holds(youthId: string) {
  const told = (await toldOf(youthId)).flatMap(({ kind, payload }) => (kind === 'GUARDIANS_HELD' ? [payload] : []));
  const versions = told.map(({ version }) => Number(version));
  expect(versions).toEqual([...new Set(versions)].sort((one, other) => one - other));
  const asked = await intake.rows(`select holds, version::float8 as version from ${HELD} h where youth_id = $1`, [
    youthId,
  ]);
  expect(asked).toEqual(told.slice(-1).map(({ holds: are, version }) => ({ holds: are, version })));
  return told.map(({ holds: are }) => are);
}

const drop = { outcome: 'DROP', dropReason: 'UNFOUNDED' } as const;

test('that a youth is told later goes first of all that the linking tells, so that nothing of it is known before', async () => {
  const { youthId } = await intake.linked(aWorker(), { delay });
  const kinds = (await toldOf(youthId)).map(({ kind }) => kind);
  expect(kinds[0]).toBe('CONCERN_DELAY');
  expect(kinds.slice(1).sort()).toEqual(['DISCLOSURE_ENTERED', 'GUARDIANS_HELD', 'SERVICE_RELATION']);
});

test('guardians are held from a linking that tells the youth later, until the report is dropped', async () => {
  const worker = aWorker();
  const { reportId, youthId } = await intake.linked(worker, { delay });
  expect(await holds(youthId)).toEqual([true]);
  await intake.running.services.triage.triage(worker, { reportId, ...drop });
  expect(await holds(youthId)).toEqual([true, false]);
});

test('they are held on through its investigation, and until another report is dropped that holds them too', async () => {
  const worker = aWorker();
  const { triage, linkedReports, investigations } = intake.running.services;
  const { reportId, youthId } = await intake.linked(worker, { delay });
  const { investigationId } = await triage.triage(worker, { reportId, outcome: 'INVESTIGATE' });
  const other = await intake.received(worker);
  await linkedReports.link(worker, { reportId: other, youthId, delay });
  await investigations.close(worker, { youthId, investigationId: investigationId ?? '', outcome: 'DROPPED' });
  expect(await holds(youthId)).toEqual([true, true, true, true]);
  await triage.triage(worker, { reportId: other, ...drop });
  expect((await holds(youthId)).at(-1)).toBe(false);
});

test('a report that goes into a case holds them on, since nobody has looked at them by that', async () => {
  const worker = aWorker();
  const { triage, cases } = intake.running.services;
  const { reportId, youthId } = await intake.linked(worker, { delay });
  const ground = { kind: 'CONCERN', reference: reportId } as const;
  await cases.open(worker, { ground, youthId, caseWorker: 'Kari Vik', district: 'Bjerke' });
  await triage.triage(worker, { reportId, outcome: 'TO_CASE' });
  await cases.close(worker, { youthId, followUpOffered: true });
  expect(await holds(youthId)).toEqual([true]);
});

test('nobody is held by a report of which the youth is told at once', async () => {
  const worker = aWorker();
  const { reportId, youthId } = await intake.linked(worker);
  await intake.running.services.triage.triage(worker, { reportId, ...drop });
  expect(await holds(youthId)).toEqual([]);
});

test('of a registration that is merged it is told of as it was linked, and the report and its words move as one', async () => {
  const worker = aWorker();
  const { reportId, youthId } = await intake.linked(worker, { delay });
  const kept = newId();
  const merge = async (is: boolean, version: number): Promise<void> => {
    await intake.rows(
      `insert into merged_youth (youth_id, kept_id, holds, version) values ($1, $2, $3, $4)
       on conflict (youth_id) do update set holds = excluded.holds, version = excluded.version`,
      [youthId, kept, is, version],
    );
    await intake.rows('select rekey_youth($1)', [youthId]);
  };
  const sent = await intake.sentOf(reportId);
  await merge(true, 1);
  expect(await intake.rowOf(reportId)).toMatchObject({ youth_id: kept, linked_for: youthId });
  await intake.rows(
    `insert into service_relation (id, youth_id, organisation_id, valid_from, version)
     select gen_random_uuid(), $2, organisation_id, valid_from, version from service_relation where youth_id = $1`,
    [youthId, kept],
  );
  await intake.running.services.concernDelays.reviewDelay({ ...worker, personId: 'Z2' }, { youthId: kept, reportId });
  const delays = (await toldOf(youthId)).filter(({ kind }) => kind === 'CONCERN_DELAY');
  expect(delays).toHaveLength(2);
  expect((await toldOf(kept)).map(({ kind }) => kind)).not.toContain('CONCERN_DELAY');
  await intake.running.services.triage.triage(worker, { reportId, ...drop });
  expect(await holds(youthId)).toEqual([true, false]);
  expect(await intake.rows('select named_youth_id from sent_concern_report where id = $1', [reportId])).toEqual([
    { named_youth_id: sent?.['named_youth_id'] },
  ]);
  await merge(false, 2);
  expect(await intake.rowOf(reportId)).toMatchObject({ youth_id: youthId, linked_for: youthId });
});

test('the sender’s copy stands as it was sent, also where child welfare has deleted the report', async () => {
  const worker = aWorker();
  const reportId = await intake.received(worker, { youthId: newId() });
  const sent = await intake.sentOf(reportId);
  await intake.running.asOwner('delete from concern_report where id = $1', [reportId]);
  expect([await intake.rowOf(reportId), await intake.sentOf(reportId)]).toEqual([undefined, sent]);
  expect(sent).toMatchObject({ text: 'Jenta forteller at hun blir slått hjemme.' });
});
