import { newId, type Agency } from '@brobygger/domain';
import { workerHop, type RunningSubgraph } from '@brobygger/testkit';
import type { NavServices } from '../../index';
import { aWorker, handsIn, runQualification, RUNNER, RUNNER_WORKER } from '../qualification.test-setup';
import type { QualificationOutcome } from '../qualification-status';
import { readReport } from './read-report';

let nav: RunningSubgraph<NavServices>;
let hands: ReturnType<typeof handsIn>;
beforeAll(async () => {
  nav = await runQualification();
  hands = handsIn(nav);
});
afterAll(() => nav.stop());

/** What came of each who was enrolled in the year: null is still there. */
type Fates = readonly (QualificationOutcome | null)[];
const ENROLLED: Fates = [...Array.from({ length: 6 }, () => 'WORK' as const), null, null, null, null, null, 'DROPPED'];

/** A group that the runner has; each was there three of five days in one week. */
async function aGroup(fates: Fates): Promise<string> {
  const office = aWorker();
  const groupId = await hands.groupOf(office, { runById: RUNNER });
  const { qualification } = nav.services;
  for (const outcome of fates) {
    const { youthId } = await hands.referred(office);
    await qualification.enrol(RUNNER_WORKER, { youthId, groupId });
    const days = { activities: [], attendedDays: 3, plannedDays: 5 };
    await qualification.recordWeek(RUNNER_WORKER, { youthId, week: '2026-W10', ...days });
    if (outcome !== null) await qualification.end(RUNNER_WORKER, { youthId, outcome });
  }
  return groupId;
}

const query = <Row>(_name: string, text: string, values: readonly unknown[] = []): Promise<readonly Row[]> =>
  nav.dataSource.query(text, [...values]);

/** What a leader reads of the group on the day. */
async function reportOf(groupId: string, leader: readonly [Agency, string], day: string) {
  const hop = workerHop('nav', leader[1], { agency: leader[0], role: 'LEADER' });
  const rows = await readReport(query, hop, { year: 2026, at: new Date(`${day}T10:00:00Z`) });
  return rows.find((row) => row.groupId === groupId);
}

const WHOLE = { enrolled: 12, work: 6, school: 0, benefits: 0, dropped: 1, unknown: 0, underWay: 5 };
const DAYS = { attendedDays: 36, plannedDays: 60 };

test('who leads the organisation that runs the group has its numbers whole, in the running year too', async () => {
  const groupId = await aGroup(ENROLLED);
  const whole = { groupId, name: 'Våren', ...WHOLE, ...DAYS };
  expect(await reportOf(groupId, ['OUTREACH', RUNNER], '2026-06-01')).toEqual(whole);
  expect(await reportOf(groupId, ['OUTREACH', RUNNER], '2027-06-01')).toEqual(whole);
});

test('a leader of NAV has them once the year is over, and no small count, nor one that gives a small one back', async () => {
  const [large, small] = [await aGroup(ENROLLED), await aGroup(ENROLLED.slice(0, 4))];
  const leader = ['NAV', newId()] as const;
  for (const groupId of [large, small]) expect(await reportOf(groupId, leader, '2026-12-31')).toBeUndefined();
  const none = { school: null, benefits: null, dropped: null, unknown: null, underWay: null };
  expect(await reportOf(large, leader, '2027-01-02')).toMatchObject({ enrolled: 12, work: 6, ...none, ...DAYS });
  const hidden = { enrolled: null, work: null, ...none, attendedDays: null, plannedDays: null };
  expect(await reportOf(small, leader, '2027-01-02')).toMatchObject(hidden);
});

test('a year that was told of stays as it was told, whatever is recorded late, to every leader but who runs the group', async () => {
  const [year, late, day] = [2025, '2025-03-03', '2026-01-02'];
  const office = aWorker();
  const groupId = await hands.groupOf(office, { runById: RUNNER });
  const enrols = async (many: number): Promise<void> => {
    for (let n = 0; n < many; n += 1) {
      const { youthId } = await hands.referred(office);
      await nav.services.qualification.enrol(RUNNER_WORKER, { youthId, groupId });
    }
    await nav.asOwner('update qualification_enrolment set enrolled_on = $2 where group_id = $1', [groupId, late]);
  };
  const read = (agency: Agency, organisationId: string, on = day) =>
    readReport(query, workerHop('nav', organisationId, { agency, role: 'LEADER' }), {
      year,
      at: new Date(`${on}T10:00:00Z`),
    });
  await enrols(8);
  const first = await Promise.all([read('NAV', newId()), read('NAV', newId())]);
  expect(first[0]).toMatchObject([{ groupId, enrolled: 8 }]);
  expect(first[1]).toEqual(first[0]);
  await enrols(1);
  await aGroup(ENROLLED);
  await nav.asOwner(`update qualification_enrolment set enrolled_on = $1 where enrolled_on >= '2026-01-01'`, [late]);
  for (const on of [day, '2027-06-01']) expect(await read('NAV', newId(), on)).toEqual(first[0]);
  expect(await read('OUTREACH', RUNNER)).toContainEqual(expect.objectContaining({ groupId, enrolled: 9 }));
});

test('an office reads what it runs itself as it stands, and what others run as it was told', async () => {
  const office = aWorker();
  const groupId = await hands.groupOf(office);
  await hands.enrolled(office, groupId);
  const hop = workerHop('nav', office.organisationId, { agency: 'NAV', role: 'LEADER' });
  const read = () => readReport(query, hop, { year: 2026, at: new Date('2027-01-02T10:00:00Z') });
  const own = async () => (await read()).filter((row) => row.groupId === groupId);
  expect(await own()).toMatchObject([{ enrolled: 1 }]);
  await hands.enrolled(office, groupId);
  expect(await own()).toMatchObject([{ enrolled: 2 }]);
});

test('leaders of other organisations have none of it, and a year out of bounds is refused', async () => {
  const groupId = await aGroup(ENROLLED.slice(0, 1));
  for (const agency of ['OUTREACH', 'HOUSING', 'CHILD_WELFARE'] as const) {
    expect(await reportOf(groupId, [agency, newId()], '2027-01-02')).toBeUndefined();
  }
  const hop = workerHop('nav', RUNNER, { agency: 'OUTREACH', role: 'LEADER' });
  const { errors } = await nav.subgraph.execute(hop, { query: '{ qualificationReport(year: 1899) { name } }' });
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'year' } }]);
});
